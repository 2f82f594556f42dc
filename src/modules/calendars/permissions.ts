import { type PermissionTable, partySideOfCase } from "../../kernel/permission.ts";

/** Whose calendar it is, and the scheduling officers; within these rows the command asks whose it is. */
const keepers = ["member", "interpreter", "counsel", "delegate", "minister-counsel", "scheduling-officer"] as const;
const staff = ["scheduling-officer", "registry-officer", "triage-officer", "member", "adjudicative-support"] as const;

export const permissions = {
  "calendar.view": [{ roles: keepers, relations: ["none"] }],
  "calendar.tell": [{ roles: keepers, relations: ["none"] }],
  "calendar.feed": [
    {
      roles: ["member", "interpreter", "counsel", "minister-counsel", "claimant", "designated-representative"],
      relations: ["none"],
    },
  ],
  "calendar.enter-profile": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "room-closure.list": [{ roles: ["scheduling-officer", "registry-officer"], relations: ["none"] }],
  "room-closure.enter": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "date-to-avoid.list": [{ roles: staff, relations: ["staff"] }, ...partySideOfCase],
  "date-to-avoid.ask": [...partySideOfCase],
  "date-to-avoid.decide": [{ roles: ["scheduling-officer"], relations: ["staff"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    calendars: typeof permissions;
  }
}
