import type { PermissionTable } from "../../kernel/permission.ts";

export const permissions = {
  "referral.send": [{ roles: ["partner-system", "registry-officer", "triage-officer"], relations: ["none"] }],
  "referral.list-refused": [{ roles: ["registry-officer", "triage-officer"], relations: ["none"] }],
  "referral.send-again": [{ roles: ["registry-officer", "triage-officer"], relations: ["none"] }],
  "appeal.open": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "appeal.send-record": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "person-question.view": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "person-question.answer": [{ roles: ["registry-officer"], relations: ["staff"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    intake: typeof permissions;
  }
}
