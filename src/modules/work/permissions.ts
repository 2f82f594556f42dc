import type { PermissionTable } from "../../kernel/permission.ts";

const staff = ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"] as const;

/** Which queue a role works is a column of the queue itself (`rules/queues.ts`). */
export const permissions = {
  "queue.list": [{ roles: staff, relations: ["none"] }],
  "queue.read": [{ roles: staff, relations: ["none"] }],
  "task.claim": [{ roles: staff, relations: ["none"] }],
  "task.give": [{ roles: staff, relations: ["none"] }],
  "task.assign": [{ roles: ["registry-officer", "triage-officer", "scheduling-officer"], relations: ["none"] }],
  "case-work.read": [{ roles: staff, relations: ["staff"] }],
  "staff-message.read": [{ roles: staff, relations: ["staff"] }],
  "staff-message.write": [{ roles: staff, relations: ["staff"] }],
  "work.replace": [{ roles: staff, relations: ["none"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    work: typeof permissions;
  }
}
