import type { Role } from "./actor.ts";

/** What ties an actor to a case. `none`: the action is about no case. */
const relations = [
  "none",
  "staff",
  "counsel-of-record",
  "delegate",
  "party",
  "designated-representative",
  "minister",
  "assigned-member",
  "assigned-staff",
] as const;
export type Relation = (typeof relations)[number];

/** One row of the permission table: whoever holds one of the roles in one of the relations may do the action. */
export interface Permission {
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[];
}

/** By action (`case.view`, `filing.submit`: the noun of the context, a dot, the verb). What no row allows is refused. */
export type PermissionTable = Readonly<Record<string, readonly Permission[]>>;

/**
 * The tables of all rooms. Empty here: the `permissions.ts` of each room adds its own by augmenting this interface, so
 * that an action that no room declares does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by augmentation from the rooms
export interface PermissionsOfRooms {}

/** Every action of the product. */
export type Action = {
  [R in keyof PermissionsOfRooms]: keyof PermissionsOfRooms[R] & string;
}[keyof PermissionsOfRooms];

/** Those who stand on a case for its parties or the Minister, each by the relation that is theirs. */
export const sidesOfCase = [
  { roles: ["counsel"], relations: ["counsel-of-record"] },
  { roles: ["delegate"], relations: ["delegate"] },
  { roles: ["claimant"], relations: ["party"] },
  { roles: ["designated-representative"], relations: ["designated-representative"] },
  { roles: ["minister-counsel"], relations: ["minister"] },
] as const satisfies readonly Permission[];

/** Those of the party's own side: its own affairs are not the Minister's. */
export const partySideOfCase = sidesOfCase.filter((one) => one.roles[0] !== "minister-counsel");
