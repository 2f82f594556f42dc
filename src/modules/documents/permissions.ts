import { type PermissionTable, sidesOfCase } from "../../kernel/permission.ts";

const staff = ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"] as const;
/** Whoever may read the documents of a case, and in which relation to it. */
const readers = [{ roles: staff, relations: ["staff"] }, ...sidesOfCase] as const;

export const permissions = {
  /** What a document can be: in lists across the cases. */
  "document.types": [{ roles: [...staff, "manager"], relations: ["none"] }],
  "document.list": readers,
  "document.view": readers,
  "document.download-all": readers,
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    documents: typeof permissions;
  }
}
