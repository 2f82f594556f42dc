import { type PermissionTable, sidesOfCase } from "../../kernel/permission.ts";

const officers = ["scheduling-officer", "registry-officer"] as const;
const staff = [...officers, "triage-officer", "member", "adjudicative-support"] as const;
const outside = ["counsel", "delegate", "claimant", "designated-representative", "minister-counsel"] as const;

export const permissions = {
  "hearing.list": [{ roles: [...staff, ...outside], relations: ["none"] }],
  "hearing.view": [{ roles: staff, relations: ["staff"] }, ...sidesOfCase],
  "hearing.set": [{ roles: officers, relations: ["staff"] }],
  "hearing.change": [{ roles: officers, relations: ["staff"] }],
  "hearing.cancel": [{ roles: officers, relations: ["staff"] }],
  "hearing.outcomes": [{ roles: staff, relations: ["none"] }],
  "hearing.record-outcome": [
    { roles: ["member"], relations: ["assigned-member"] },
    { roles: ["registry-officer", "adjudicative-support"], relations: ["staff"] },
  ],
  "hearing.meet-undertaking": [{ roles: ["registry-officer", "adjudicative-support", "member"], relations: ["staff"] }],
  "sitting.mine": [{ roles: ["interpreter"], relations: ["none"] }],
  "room.list": [{ roles: officers, relations: ["none"] }],
  "hearing.view-needs": [{ roles: staff, relations: ["staff"] }],
  "hearing.record-needs": [{ roles: [...officers, "triage-officer"], relations: ["staff"] }],
  "room.equip": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "room.open": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "room.close": [{ roles: ["scheduling-officer"], relations: ["none"] }],
  "member.list": [{ roles: [...officers, "member"], relations: ["none"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    hearings: typeof permissions;
  }
}
