import { type PermissionTable, sidesOfCase } from "../../kernel/permission.ts";

const registry = ["registry-officer", "triage-officer", "scheduling-officer"] as const;
const staff = [...registry, "member", "adjudicative-support"] as const;
const outside = ["counsel", "delegate", "claimant", "designated-representative", "minister-counsel"] as const;

export const permissions = {
  "notice.list": [{ roles: [...staff, ...outside], relations: ["none"] }],
  "notice.view": [{ roles: staff, relations: ["staff"] }, ...sidesOfCase],
  "notice.preview": [{ roles: staff, relations: ["staff"] }],
  "delivery.list": [{ roles: registry, relations: ["none"] }],
  "delivery.count": [{ roles: [...registry, "operator", "manager"], relations: ["none"] }],
  "delivery.view": [{ roles: registry, relations: ["staff"] }],
  "delivery.list-returned": [{ roles: staff, relations: ["staff"] }],
  "delivery.answer": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "delivery.mail": [{ roles: ["registry-officer"], relations: ["staff"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    notices: typeof permissions;
  }
}
