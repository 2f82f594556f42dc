import type { Permission } from "../../../../kernel/permission.ts";

const registry = ["registry-officer", "triage-officer", "scheduling-officer"] as const;

export const deadlinesPermissions = [
  { action: "deadline.view", roles: [...registry, "member", "adjudicative-support"], relations: ["staff"] },
  { action: "deadline.view", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "deadline.view", roles: ["delegate"], relations: ["delegate"] },
  { action: "deadline.view", roles: ["claimant"], relations: ["party"] },
  { action: "deadline.view", roles: ["designated-representative"], relations: ["designated-representative"] },
  { action: "deadline.view", roles: ["minister-counsel"], relations: ["minister"] },
  {
    action: "deadline.mine",
    roles: ["counsel", "delegate", "claimant", "designated-representative", "minister-counsel"],
    relations: ["none"],
  },
  { action: "deadline.record", roles: ["registry-officer", "triage-officer"], relations: ["staff"] },
  { action: "deadline.vary", roles: ["registry-officer", "member"], relations: ["staff"] },
] as const satisfies readonly Permission[];
