import { roles } from "../../../../kernel/actor.ts";
import type { Permission } from "../../../../kernel/permission.ts";

const people = roles.filter((role) => role !== "partner-system");

export const identityPermissions = [
  { action: "account.own", roles: people, relations: ["none"] },
  { action: "people.list", roles: ["registry-officer", "scheduling-officer", "operator"], relations: ["none"] },
] as const satisfies readonly Permission[];
