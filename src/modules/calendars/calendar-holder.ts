import { sql } from "kysely";
import { holds } from "../../kernel/actor.ts";
import { type AccountId, isUuid } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Zone } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import { listOffices, officeOf } from "../cases/index.ts";
import { type CalendarRole, calendarRoles } from "./contract.ts";

/** Whose calendar it is. */
export interface CalendarHolder {
  readonly id: AccountId;
  readonly name: string;
  readonly roles: readonly CalendarRole[];
  /** The actor's own, or that of the counsel whose delegate the actor is. */
  readonly isOwn: boolean;
}

/** Whether the actor plans hearings, and so may keep anybody's calendar. */
export const plansHearings = (tx: Transaction): boolean =>
  tx.actor.kind === "system" || (tx.actor.kind === "staff" && holds(tx.actor, "scheduling-officer"));

/**
 * The calendar of an account, for whoever keeps it.
 * @throws calendar-not-found, also where it is there and not the actor's to see; calendar-of-another-role
 */
export async function calendarHolder(
  tx: Transaction,
  accountId: string,
  needs?: CalendarRole,
): Promise<CalendarHolder> {
  if (!isUuid(accountId)) throw new Refused("calendar-not-found");
  const id = accountId as AccountId;
  const row = await tx.db
    .selectFrom("accounts as a")
    .select(["a.name", "a.counsel_id", sql<boolean>`greffe.keeps_calendar(a.id)`.as("keeps")])
    .select((of) =>
      sql<string[]>`array(${of
        .selectFrom("role_assignments as r")
        .select("r.role")
        .whereRef("r.account_id", "=", "a.id")
        .where((where) =>
          where.or([where("r.until_at", "is", null), where("r.until_at", ">", new Date(tx.now))]),
        )})`.as("held"),
    )
    .where("a.id", "=", id)
    .where("a.closed_at", "is", null)
    .executeTakeFirst();
  if (row === undefined || !(row.keeps || plansHearings(tx))) throw new Refused("calendar-not-found");
  // A delegate does not see the roles of the counsel: what makes the account a counsel's is whose it is.
  const held = row.counsel_id === null ? row.held : [...row.held, "counsel"];
  const roles = calendarRoles.filter((role) => held.includes(role));
  if (roles.length === 0) throw new Refused("calendar-not-found");
  if (needs !== undefined && !roles.includes(needs)) throw new Refused("calendar-of-another-role");
  return { id, name: row.name, roles, isOwn: row.keeps };
}

type Part =
  | "profile"
  | "languages"
  | "working-pattern"
  | "absence"
  | "outside-calendar"
  | "feed"
  | "invitations"
  | "request";

/** That a calendar was changed, by whom and what part; never why somebody is away. */
export async function recordChange(tx: Transaction, holder: AccountId, part: Part, thingId: string | null = null) {
  const { kind, accountId } = tx.actor;
  // An officer writes into nobody's own chain; a delegate into theirs.
  const own = kind === "system" ? holder : accountId;
  const chain = kind === "staff" && accountId !== holder ? "tribunal" : { accountId: own ?? holder };
  await append(tx, { chain, type: "calendar-changed", payload: { accountId: holder, part, thingId } });
}

/** @throws office-not-found */
export async function requireOffices(tx: Transaction, officeIds: readonly string[]): Promise<void> {
  for (const id of officeIds) await officeOf(tx, id);
}

/** One of the zones that offices are in. @throws zone-unknown */
export async function requireZone(tx: Transaction, zone: string): Promise<Zone> {
  const found = (await listOffices(tx)).find((office) => office.zone === zone);
  if (found === undefined) throw new Refused("zone-unknown");
  return found.zone;
}
