import { roles } from "../../../../kernel/actor.ts";
import type { Permission } from "../../../../kernel/permission.ts";

const registry = ["registry-officer", "triage-officer", "scheduling-officer"] as const;
const caseReaders = roles.filter((role) => !["interpreter", "partner-system", "operator", "manager"].includes(role));

export const casesPermissions = [
  { action: "case.list", roles: caseReaders, relations: ["none"] },
  { action: "case.search", roles: caseReaders, relations: ["none"] },
  { action: "inventory.read", roles: ["manager"], relations: ["none"] },
  { action: "office.list", roles, relations: ["none"] },
  { action: "office.contacts", roles: ["operator", ...registry], relations: ["none"] },
  { action: "office.enter-contact", roles: ["operator"], relations: ["none"] },
  { action: "case.view", roles: [...registry, "member", "adjudicative-support"], relations: ["staff"] },
  { action: "case.view", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "case.view", roles: ["delegate"], relations: ["delegate"] },
  { action: "case.view", roles: ["claimant"], relations: ["party"] },
  { action: "case.view", roles: ["designated-representative"], relations: ["designated-representative"] },
  { action: "case.view", roles: ["minister-counsel"], relations: ["minister"] },
  { action: "case.change-contact", roles: ["registry-officer"], relations: ["staff"] },
  { action: "case.change-contact", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "case.change-contact", roles: ["claimant"], relations: ["party"] },
  { action: "reference.read", roles, relations: ["none"] },
  { action: "case.correct", roles: ["registry-officer"], relations: ["staff"] },
  { action: "case.changes", roles: [...registry, "member", "adjudicative-support"], relations: ["staff"] },
  { action: "case.change-office", roles: ["registry-officer", "scheduling-officer"], relations: ["staff"] },
  { action: "case.join", roles: ["registry-officer", "member"], relations: ["staff"] },
  { action: "case.designate", roles: ["registry-officer", "member"], relations: ["staff"] },
  { action: "case.step", roles: ["registry-officer", "triage-officer", "member"], relations: ["staff"] },
  { action: "representation.begin", roles: ["registry-officer"], relations: ["staff"] },
  { action: "representation.end", roles: ["registry-officer"], relations: ["staff"] },
  { action: "invitation.issue", roles: ["registry-officer"], relations: ["staff"] },
  { action: "invitation.list", roles: ["registry-officer"], relations: ["none"] },
  { action: "invitation.withdraw", roles: ["registry-officer"], relations: ["none"] },
] as const satisfies readonly Permission[];
