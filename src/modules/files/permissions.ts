import type { PermissionTable } from "../../kernel/permission.ts";

const senders = [
  "counsel",
  "delegate",
  "claimant",
  "designated-representative",
  "minister-counsel",
  "registry-officer",
  "triage-officer",
  "scheduling-officer",
  "member",
  "adjudicative-support",
] as const;

export const permissions = {
  "upload.send": [{ roles: senders, relations: ["none"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    files: typeof permissions;
  }
}
