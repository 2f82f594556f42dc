import type { Permission } from "../../../../kernel/permission.ts";

/** Whoever decides is not whoever proposed: that is a rule of the command and of the table, not of this row. */
export const retentionPermissions = [
  { action: "disposal.list", roles: ["registry-officer"], relations: ["none"] },
  { action: "disposal.propose", roles: ["registry-officer"], relations: ["staff"] },
  { action: "disposal.decide", roles: ["registry-officer"], relations: ["staff"] },
  { action: "hold.list", roles: ["registry-officer"], relations: ["none"] },
  { action: "hold.place", roles: ["registry-officer"], relations: ["staff"] },
  { action: "hold.lift", roles: ["registry-officer"], relations: ["staff"] },
] as const satisfies readonly Permission[];
