import { roles } from "../../kernel/actor.ts";
import { type PermissionTable, sidesOfCase } from "../../kernel/permission.ts";

const registry = ["registry-officer", "triage-officer", "scheduling-officer"] as const;
const staff = [...registry, "member", "adjudicative-support"] as const;
/** Row-level security shows nobody else a case, nor an event of it. */
const readers = roles.filter((role) => !["interpreter", "partner-system", "operator", "manager"].includes(role));

export const permissions = {
  "case.list": [{ roles: readers, relations: ["none"] }],
  "case.search": [{ roles: readers, relations: ["none"] }],
  "inventory.read": [{ roles: ["manager"], relations: ["none"] }],
  "office.list": [{ roles: roles, relations: ["none"] }],
  "office.contacts": [{ roles: ["operator", ...registry], relations: ["none"] }],
  "office.enter-contact": [{ roles: ["operator"], relations: ["none"] }],
  "case.view": [{ roles: staff, relations: ["staff"] }, ...sidesOfCase],
  "case.change-contact": [
    { roles: ["registry-officer"], relations: ["staff"] },
    { roles: ["counsel"], relations: ["counsel-of-record"] },
    { roles: ["claimant"], relations: ["party"] },
  ],
  "reference.read": [{ roles: roles, relations: ["none"] }],
  "case.correct": [{ roles: ["registry-officer"], relations: ["staff"] }],
  "case.changes": [{ roles: staff, relations: ["staff"] }],
  "case.change-office": [{ roles: ["registry-officer", "scheduling-officer"], relations: ["staff"] }],
  "case.join": [{ roles: ["registry-officer", "member"], relations: ["staff"] }],
  "case.step": [{ roles: ["registry-officer", "triage-officer", "member"], relations: ["staff"] }],
  "screening.view": [{ roles: staff, relations: ["staff"] }],
  "screening.record": [{ roles: ["registry-officer", "triage-officer"], relations: ["staff"] }],
  "case.seal": [{ roles: ["member"], relations: ["staff", "assigned-member"] }],
  "case.unseal": [{ roles: ["member"], relations: ["assigned-member"] }],
  "sealed.list": [{ roles: ["operator"], relations: ["none"] }],
  "sealed.place": [{ roles: ["operator"], relations: ["none"] }],
  "sealed.lift": [{ roles: ["operator"], relations: ["none"] }],
  "sealed.assign": [{ roles: ["operator"], relations: ["none"] }],
  "event.prove": [{ roles: readers, relations: ["none"] }],
} as const satisfies PermissionTable;

declare module "../../kernel/permission.ts" {
  interface PermissionsOfRooms {
    cases: typeof permissions;
  }
}
