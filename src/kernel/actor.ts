import type { Language } from "./bilingual.ts";
import type { AccountId, CounselId, PersonId } from "./ids.ts";
import { Refused } from "./refusal.ts";

/** Every role of the table "Who uses it" in the design. A person may hold several. */
export const roles = [
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
  "interpreter",
  "manager",
  "operator",
  "partner-system",
] as const;
export type Role = (typeof roles)[number];

/**
 * What row-level security knows of the actor. `staff` reads every case that is not sealed, `party` only the cases
 * it has a current relation to, `system` is the product's own jobs, `none` is nobody (signed out).
 */
export type ActorKind = "staff" | "party" | "system" | "none";

const staffRoles: ReadonlySet<Role> = new Set<Role>([
  "registry-officer",
  "triage-officer",
  "scheduling-officer",
  "member",
  "adjudicative-support",
]);

/** Who is acting, for one request or one job. Built once at the edge, trusted inside. */
export interface Actor {
  readonly kind: ActorKind;
  readonly accountId: AccountId | null;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly personId: PersonId | null;
  readonly counselId: CounselId | null;
  readonly sessionId: string | null;
}

export const nobody: Actor = {
  kind: "none",
  accountId: null,
  roles: [],
  language: "en",
  personId: null,
  counselId: null,
  sessionId: null,
};

/** The product itself, in a job that no person asked for. */
export const theSystem: Actor = { ...nobody, kind: "system" };

/** The tribunal's own work on somebody's asking, as a partner's referral is: the record still says who asked for it. */
export const theSystemFor = (sender: Actor): Actor => ({ ...sender, kind: "system" });

export function kindOf(held: readonly Role[]): ActorKind {
  if (held.length === 0) return "none";
  return held.some((role) => staffRoles.has(role)) ? "staff" : "party";
}

export function holds(actor: Actor, ...any: readonly Role[]): boolean {
  return any.some((role) => actor.roles.includes(role));
}

/** Whose account acts. @throws signed-out */
export function accountOf(actor: Pick<Actor, "accountId">): AccountId {
  if (actor.accountId === null) throw new Refused("signed-out");
  return actor.accountId;
}
