import type { Permission } from "../../../../kernel/permission.ts";

const registry = ["registry-officer", "triage-officer", "scheduling-officer"] as const;
const readers = [
  ...registry,
  "member",
  "adjudicative-support",
  "counsel",
  "delegate",
  "claimant",
  "designated-representative",
  "minister-counsel",
] as const;

export const noticesPermissions = [
  { action: "notice.list", roles: readers, relations: ["none"] },
  { action: "notice.view", roles: [...registry, "member", "adjudicative-support"], relations: ["staff"] },
  { action: "notice.view", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "notice.view", roles: ["delegate"], relations: ["delegate"] },
  { action: "notice.view", roles: ["claimant"], relations: ["party"] },
  { action: "notice.view", roles: ["designated-representative"], relations: ["designated-representative"] },
  { action: "notice.view", roles: ["minister-counsel"], relations: ["minister"] },
  { action: "delivery.list", roles: registry, relations: ["none"] },
  { action: "delivery.count", roles: [...registry, "operator", "manager"], relations: ["none"] },
  { action: "delivery.view", roles: registry, relations: ["staff"] },
  { action: "delivery.answer", roles: ["registry-officer"], relations: ["staff"] },
  { action: "delivery.mail", roles: ["registry-officer"], relations: ["staff"] },
] as const satisfies readonly Permission[];
