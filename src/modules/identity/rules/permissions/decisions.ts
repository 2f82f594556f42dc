import type { Permission } from "../../../../kernel/permission.ts";

const tribunal = ["registry-officer", "member", "adjudicative-support"] as const;

export const decisionsPermissions = [
  { action: "decision.desk", roles: ["member", "adjudicative-support"], relations: ["none"] },
  { action: "decision.list", roles: ["registry-officer"], relations: ["none"] },
  { action: "decision.view", roles: tribunal, relations: ["staff"] },
  { action: "decision.view", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "decision.view", roles: ["delegate"], relations: ["delegate"] },
  { action: "decision.view", roles: ["claimant"], relations: ["party"] },
  { action: "decision.view", roles: ["designated-representative"], relations: ["designated-representative"] },
  { action: "decision.view", roles: ["minister-counsel"], relations: ["minister"] },
  { action: "decision.write", roles: ["member"], relations: ["assigned-member"] },
  { action: "decision.notes", roles: ["member"], relations: ["staff"] },
  { action: "decision.read-draft", roles: ["member", "adjudicative-support"], relations: ["staff"] },
  { action: "decision.assign", roles: ["registry-officer", "scheduling-officer"], relations: ["staff"] },
  { action: "decision.release", roles: ["registry-officer"], relations: ["staff"] },
  { action: "decision.record-receipt", roles: ["registry-officer"], relations: ["staff"] },
] as const satisfies readonly Permission[];
