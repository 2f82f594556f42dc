import { roles } from "../../../../kernel/actor.ts";
import type { Permission } from "../../../../kernel/permission.ts";

/** Whoever may see the file: row-level security shows nobody else an event of it. */
const readers = roles.filter((role) => !["interpreter", "partner-system", "operator", "manager"].includes(role));

export const auditPermissions = [
  { action: "event.prove", roles: readers, relations: ["none"] },
] as const satisfies readonly Permission[];
