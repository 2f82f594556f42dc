import { type PermissionTable, sidesOfCase } from "../../kernel/permission.ts";

const filers = ["counsel", "delegate", "claimant", "designated-representative", "minister-counsel"] as const;
const staff = ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"] as const;

export const permissions = {
  // What arrives on paper, by fax or by e-mail is filed by the registry for the party.
  "filing.submit": [...sidesOfCase, { roles: ["registry-officer"], relations: ["staff"] }],
  "filing.draft": [{ roles: [...filers, "registry-officer"], relations: ["none"] }],
  "filing.list": [{ roles: [...filers, ...staff], relations: ["none"] }],
  "filing.view": [...sidesOfCase, { roles: staff, relations: ["staff"] }],
  "filing.review": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "filing.review-reasons": [{ roles: ["registry-officer"], relations: ["none"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    filings: typeof permissions;
  }
}
