import type { PermissionTable } from "../../kernel/permission.ts";

/** Whoever decides is not whoever proposed: that is a rule of the command and of the table, not of this row. */
export const permissions = {
  "disposal.list": [{ roles: ["registry-officer"], relations: ["none"] }],
  "disposal.propose": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "disposal.decide": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "hold.list": [{ roles: ["registry-officer"], relations: ["none"] }],
  "hold.place": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "hold.lift": [{ roles: ["registry-officer"], relations: ["staff"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    retention: typeof permissions;
  }
}
