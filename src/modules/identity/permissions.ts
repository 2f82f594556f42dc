import { roles } from "../../kernel/actor.ts";
import type { PermissionTable } from "../../kernel/permission.ts";

const people = roles.filter((role) => role !== "partner-system");
const managers = ["registry-officer", "operator"] as const;

export const permissions = {
  /** Who they are, and how long they stay signed in: what a page asks before it knows what else it may ask. */
  "account.who": [{ roles, relations: ["none"] }],
  "account.own": [{ roles: people, relations: ["none"] }],
  "people.list": [{ roles: ["registry-officer", "scheduling-officer", "operator"], relations: ["none"] }],
  "people.view": [{ roles: managers, relations: ["none"] }],
  "people.open": [{ roles: managers, relations: ["none"] }],
  "people.change-roles": [{ roles: managers, relations: ["none"] }],
  "people.close": [{ roles: managers, relations: ["none"] }],
  "people.unlock": [{ roles: managers, relations: ["none"] }],
  "people.reset-second-factors": [{ roles: managers, relations: ["none"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    identity: typeof permissions;
  }
}
