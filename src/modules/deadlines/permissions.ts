import { type PermissionTable, sidesOfCase } from "../../kernel/permission.ts";

const registry = ["registry-officer", "triage-officer", "scheduling-officer"] as const;

export const permissions = {
  "deadline.view": [{ roles: [...registry, "member", "adjudicative-support"], relations: ["staff"] }, ...sidesOfCase],
  "deadline.mine": [
    {
      roles: ["counsel", "delegate", "claimant", "designated-representative", "minister-counsel"],
      relations: ["none"],
    },
  ],
  "deadline.record": [{ roles: ["registry-officer", "triage-officer"], relations: ["staff"] }],
  "deadline.vary": [{ roles: ["registry-officer", "member"], relations: ["staff"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    deadlines: typeof permissions;
  }
}
