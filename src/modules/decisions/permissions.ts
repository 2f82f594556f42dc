import { type PermissionTable, sidesOfCase } from "../../kernel/permission.ts";

const tribunal = ["registry-officer", "member", "adjudicative-support"] as const;

export const permissions = {
  "decision.desk": [{ roles: ["member", "adjudicative-support"], relations: ["none"] }],
  "decision.list": [{ roles: ["registry-officer"], relations: ["none"] }],
  "decision.view": [{ roles: tribunal, relations: ["staff"] }, ...sidesOfCase],
  "decision.write": [{ roles: ["member"], relations: ["assigned-member"] }],
  "decision.notes": [{ roles: ["member"], relations: ["staff"] }],
  "decision.read-draft": [{ roles: ["member", "adjudicative-support"], relations: ["staff"] }],
  "decision.assign": [{ roles: ["registry-officer", "scheduling-officer"], relations: ["staff"] }],
  "decision.release": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "decision.publish": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "decision.list-publications": [{ roles: ["registry-officer"], relations: ["none"] }],
  "decision.translate": [{ roles: ["adjudicative-support", "registry-officer"], relations: ["staff"] }],
  "partner-message.list": [
    { roles: ["registry-officer", "triage-officer", "scheduling-officer"], relations: ["staff"] },
  ],
  "partner-message.list-all": [
    { roles: ["registry-officer", "triage-officer", "scheduling-officer"], relations: ["none"] },
  ],
  "partner-message.tell": [
    { roles: ["registry-officer", "triage-officer", "scheduling-officer"], relations: ["staff"] },
  ],
  "decision.record-receipt": [{ roles: ["registry-officer"], relations: ["staff"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    decisions: typeof permissions;
  }
}
