import type { PermissionTable } from "../../kernel/permission.ts";

export const permissions = {
  "schedule.view": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "schedule.fairness": [{ roles: ["scheduling-officer", "manager"], relations: ["none"] }],
  "schedule.run": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "schedule.repair": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "schedule.approve": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "schedule.leave-aside": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "schedule.suppose": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "schedule.policy": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "hearing.grant-date-change": [{ roles: ["scheduling-officer", "registry-officer"], relations: ["staff"] }],
  "date-change.list": [{ roles: ["scheduling-officer", "registry-officer"], relations: ["none"] }],
  "calendar-invitation.list-refused": [{ roles: ["scheduling-officer", "registry-officer"], relations: ["staff"] }],
  "sitting-offer.list": [{ roles: ["interpreter"], relations: ["none"] }],
  "sitting-offer.answer": [{ roles: ["interpreter"], relations: ["none"] }],
  "hearing-offer.list": [{ roles: ["counsel", "delegate"], relations: ["none"] }],
  "hearing-offer.answer": [{ roles: ["counsel", "delegate"], relations: ["none"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    scheduling: typeof permissions;
  }
}
