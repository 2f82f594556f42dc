import type { PermissionTable } from "../../kernel/permission.ts";

/** What the product does by itself, and whoever runs it looks after. */
export const permissions = {
  "job.list": [{ roles: ["operator"], relations: ["none"] }],
  "restore-drill.list": [{ roles: ["operator"], relations: ["none"] }],
  "restore-drill.record": [{ roles: ["operator"], relations: ["none"] }],
  "job.retry": [{ roles: ["operator"], relations: ["none"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    operations: typeof permissions;
  }
}
