import { roles } from "../../../../kernel/actor.ts";
import type { Permission } from "../../../../kernel/permission.ts";

const people = roles.filter((role) => role !== "partner-system");
const managers = ["registry-officer", "operator"] as const;

export const identityPermissions = [
  { action: "account.own", roles: people, relations: ["none"] },
  { action: "people.list", roles: ["registry-officer", "scheduling-officer", "operator"], relations: ["none"] },
  { action: "people.view", roles: managers, relations: ["none"] },
  { action: "people.open", roles: managers, relations: ["none"] },
  { action: "people.change-roles", roles: managers, relations: ["none"] },
  { action: "people.close", roles: managers, relations: ["none"] },
  { action: "people.unlock", roles: managers, relations: ["none"] },
  { action: "people.reset-second-factors", roles: managers, relations: ["none"] },
] as const satisfies readonly Permission[];
