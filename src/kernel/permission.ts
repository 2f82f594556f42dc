import type { Role } from "./actor.ts";

/** What ties an actor to a case. `none`: the action is about no case. */
export const relations = [
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
  /** `case.view`, `filing.submit`: the noun of the context, a dot, the verb. */
  readonly action: string;
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[];
}
