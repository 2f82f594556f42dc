import type { PermissionTable } from "../../kernel/permission.ts";

/** Who acts for whom, and who lets whom come to a case. */
export const permissions = {
  "representation.begin": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "representation.end": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "counsel.set-standing": [{ roles: ["registry-officer"], relations: ["none"] }],
  "case.designate": [{ roles: ["registry-officer", "member"], relations: ["staff"] }],
  "case.access": [
    {
      roles: ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"],
      relations: ["staff"],
    },
  ],
  "invitation.issue": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "invitation.list": [{ roles: ["registry-officer"], relations: ["none"] }],
  "invitation.withdraw": [{ roles: ["registry-officer"], relations: ["none"] }],
  "delegation.list": [{ roles: ["counsel", "registry-officer"], relations: ["none"] }],
  "delegation.invite": [{ roles: ["counsel"], relations: ["none"] }],
  "delegation.end": [{ roles: ["counsel", "registry-officer"], relations: ["none"] }],
  "delegation.take-up": [{ roles: ["delegate"], relations: ["none"] }],
  "minister.join": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "minister.end": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "party.open-account": [{ roles: ["registry-officer"], relations: ["staff"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    representation: typeof permissions;
  }
}
