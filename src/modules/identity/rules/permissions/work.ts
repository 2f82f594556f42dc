import type { Permission } from "../../../../kernel/permission.ts";

const staff = ["registry-officer", "triage-officer", "scheduling-officer", "member"] as const;

/** Which queue a role works is a column of the queue itself (`work/rules/queues.ts`). */
export const workPermissions = [
  { action: "queue.list", roles: staff, relations: ["none"] },
  { action: "queue.read", roles: staff, relations: ["none"] },
  { action: "task.claim", roles: staff, relations: ["none"] },
  { action: "task.give", roles: staff, relations: ["none"] },
  { action: "task.assign", roles: ["registry-officer", "triage-officer", "scheduling-officer"], relations: ["none"] },
  { action: "staff-message.read", roles: [...staff, "adjudicative-support"], relations: ["staff"] },
  { action: "staff-message.write", roles: [...staff, "adjudicative-support"], relations: ["staff"] },
  { action: "work.replace", roles: staff, relations: ["none"] },
] as const satisfies readonly Permission[];
