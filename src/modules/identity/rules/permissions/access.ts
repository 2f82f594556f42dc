import type { Permission } from "../../../../kernel/permission.ts";

/** Who lets whom come to a file. */
export const accessPermissions = [
  { action: "delegation.list", roles: ["counsel", "registry-officer"], relations: ["none"] },
  { action: "delegation.invite", roles: ["counsel"], relations: ["none"] },
  { action: "delegation.end", roles: ["counsel", "registry-officer"], relations: ["none"] },
  { action: "delegation.take-up", roles: ["delegate"], relations: ["none"] },
  {
    action: "case.access",
    roles: ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"],
    relations: ["staff"],
  },
  { action: "minister.join", roles: ["registry-officer"], relations: ["staff"] },
  { action: "minister.end", roles: ["registry-officer"], relations: ["staff"] },
  { action: "party.open-account", roles: ["registry-officer"], relations: ["staff"] },
  { action: "case.seal", roles: ["member"], relations: ["staff", "assigned-member"] },
  { action: "case.unseal", roles: ["member"], relations: ["assigned-member"] },
  { action: "sealed.list", roles: ["operator"], relations: ["none"] },
  { action: "sealed.place", roles: ["operator"], relations: ["none"] },
  { action: "sealed.lift", roles: ["operator"], relations: ["none"] },
  { action: "sealed.assign", roles: ["operator"], relations: ["none"] },
] as const satisfies readonly Permission[];
