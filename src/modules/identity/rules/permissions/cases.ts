import { roles } from "../../../../kernel/actor.ts";
import type { Permission } from "../../../../kernel/permission.ts";

const registry = ["registry-officer", "triage-officer", "scheduling-officer"] as const;
const caseReaders = roles.filter((role) => !["interpreter", "partner-system", "operator", "manager"].includes(role));

export const casesPermissions = [
  { action: "case.list", roles: caseReaders, relations: ["none"] },
  { action: "case.search", roles: caseReaders, relations: ["none"] },
  { action: "office.list", roles, relations: ["none"] },
  { action: "case.view", roles: [...registry, "member", "adjudicative-support"], relations: ["staff"] },
  { action: "case.view", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "case.view", roles: ["delegate"], relations: ["delegate"] },
  { action: "case.view", roles: ["claimant"], relations: ["party"] },
  { action: "case.view", roles: ["designated-representative"], relations: ["designated-representative"] },
  { action: "case.view", roles: ["minister-counsel"], relations: ["minister"] },
  { action: "case.change-contact", roles: ["registry-officer"], relations: ["staff"] },
  { action: "case.change-contact", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "case.change-contact", roles: ["claimant"], relations: ["party"] },
  { action: "representation.begin", roles: ["registry-officer"], relations: ["staff"] },
  { action: "representation.end", roles: ["registry-officer"], relations: ["staff"] },
  { action: "invitation.issue", roles: ["registry-officer"], relations: ["staff"] },
  { action: "invitation.list", roles: ["registry-officer"], relations: ["none"] },
  { action: "invitation.withdraw", roles: ["registry-officer"], relations: ["none"] },
] as const satisfies readonly Permission[];
