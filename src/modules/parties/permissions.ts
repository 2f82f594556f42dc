import type { PermissionTable } from "../../kernel/permission.ts";

export const permissions = {
  "counsel.list": [{ roles: ["registry-officer", "triage-officer", "scheduling-officer"], relations: ["none"] }],
  "counsel.register": [{ roles: ["registry-officer"], relations: ["none"] }],
  "counsel.update": [{ roles: ["registry-officer"], relations: ["none"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    parties: typeof permissions;
  }
}
