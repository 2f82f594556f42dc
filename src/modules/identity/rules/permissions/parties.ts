import type { Permission } from "../../../../kernel/permission.ts";

export const partiesPermissions = [
  {
    action: "counsel.list",
    roles: ["registry-officer", "triage-officer", "scheduling-officer"],
    relations: ["none"],
  },
  { action: "counsel.register", roles: ["registry-officer"], relations: ["none"] },
  { action: "counsel.update", roles: ["registry-officer"], relations: ["none"] },
  { action: "counsel.set-standing", roles: ["registry-officer"], relations: ["none"] },
] as const satisfies readonly Permission[];
