import type { Permission } from "../../../../kernel/permission.ts";

export const schedulingPermissions = [
  { action: "schedule.view", roles: ["scheduling-officer"], relations: ["none"] },
  { action: "schedule.run", roles: ["scheduling-officer"], relations: ["none"] },
  { action: "schedule.repair", roles: ["scheduling-officer"], relations: ["none"] },
  { action: "schedule.approve", roles: ["scheduling-officer"], relations: ["none"] },
  { action: "schedule.leave-aside", roles: ["scheduling-officer"], relations: ["none"] },
  { action: "schedule.policy", roles: ["scheduling-officer"], relations: ["none"] },
] as const satisfies readonly Permission[];
