import type { Permission } from "../../../../kernel/permission.ts";

/** What the product does by itself, and whoever runs it looks after. */
export const operationsPermissions = [
  { action: "job.list", roles: ["operator"], relations: ["none"] },
  { action: "job.retry", roles: ["operator"], relations: ["none"] },
] as const satisfies readonly Permission[];
