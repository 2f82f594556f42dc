import type { Permission } from "../../../../kernel/permission.ts";

const officers = ["scheduling-officer", "registry-officer"] as const;
const staff = [...officers, "triage-officer", "member", "adjudicative-support"] as const;

export const hearingsPermissions = [
  {
    action: "hearing.list",
    roles: [...staff, "counsel", "delegate", "claimant", "designated-representative", "minister-counsel"],
    relations: ["none"],
  },
  { action: "hearing.view", roles: staff, relations: ["staff"] },
  { action: "hearing.view", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "hearing.view", roles: ["delegate"], relations: ["delegate"] },
  { action: "hearing.view", roles: ["claimant"], relations: ["party"] },
  { action: "hearing.view", roles: ["designated-representative"], relations: ["designated-representative"] },
  { action: "hearing.view", roles: ["minister-counsel"], relations: ["minister"] },
  { action: "hearing.set", roles: officers, relations: ["staff"] },
  { action: "hearing.change", roles: officers, relations: ["staff"] },
  { action: "hearing.cancel", roles: officers, relations: ["staff"] },
  { action: "hearing.outcomes", roles: staff, relations: ["none"] },
  { action: "hearing.record-outcome", roles: ["member"], relations: ["assigned-member"] },
  { action: "hearing.record-outcome", roles: ["registry-officer", "adjudicative-support"], relations: ["staff"] },
  {
    action: "hearing.meet-undertaking",
    roles: ["registry-officer", "adjudicative-support", "member"],
    relations: ["staff"],
  },
  { action: "sitting.mine", roles: ["interpreter"], relations: ["none"] },
  { action: "room.list", roles: officers, relations: ["none"] },
  { action: "room.open", roles: ["scheduling-officer"], relations: ["none"] },
  { action: "room.close", roles: ["scheduling-officer"], relations: ["none"] },
  { action: "member.list", roles: [...officers, "member"], relations: ["none"] },
] as const satisfies readonly Permission[];
