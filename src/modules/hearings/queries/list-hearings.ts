import { sql } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import { type CivilDate, civilDateIn, plusMinutes } from "../../../kernel/time.ts";
import { momentCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, stepFor } from "../../cases/index.ts";
import { permitted } from "../../identity/index.ts";
import { hearingQuery, hearingView } from "./hearing-row.ts";
import { hearingOf } from "./hearing-to-change.ts";

export interface HearingListQuery {
  /** `mine`: for a member those that the member hears, for others those of their cases. `office`: the staff's. */
  readonly scope: "mine" | "office";
  readonly officeId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly includeCancelled: boolean;
  readonly descending: boolean;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

/** Hearings by day and hour. Without `from`, those still to come. */
export async function listHearings(tx: Transaction, query: HearingListQuery) {
  const { total } = await narrowed(tx, query)
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const order = query.descending ? "desc" : "asc";
  let page = narrowed(tx, query)
    .select("h.id")
    .orderBy("h.starts_at", order)
    .orderBy("h.id", order)
    .limit(pageSize(query.limit + 1));
  const cursor = momentCursor(query.after);
  if (cursor !== null)
    page = page.where(
      query.descending
        ? sql<boolean>`(h.starts_at, h.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
        : sql<boolean>`(h.starts_at, h.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`,
    );
  // Who hears and whose cases they are is asked of the page alone: of all that are to come it took seconds.
  const ids = (await page.execute()).map((row) => row.id);
  const rows = ids.length === 0 ? [] : await hearingQuery(tx).where("h.id", "in", ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = ids.slice(0, query.limit).flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : hearingView(row, []);
  });
  const last = items.at(-1);
  return { items, next: ids.length > query.limit && last !== undefined ? `${last.startsAt},${last.id}` : null, total };
}

/** The hearings that are asked for, without who hears them. */
function narrowed(tx: Transaction, query: HearingListQuery) {
  let hearings = tx.db.selectFrom("hearings as h");
  if (query.scope === "mine" && tx.actor.kind === "staff")
    hearings = hearings.where(heardBy(tx.actor.accountId, query));
  if (query.officeId !== null) hearings = hearings.where("h.office_id", "=", query.officeId);
  if (query.from === null) hearings = hearings.where("h.ends_at", ">", sql<Date>`${tx.now}::timestamptz`);
  else hearings = hearings.where("h.held_on", ">=", query.from as CivilDate).where(startsFrom("h", query.from));
  if (query.to !== null)
    hearings = hearings.where("h.held_on", "<=", query.to as CivilDate).where(startsUntil("h", query.to));
  if (!query.includeCancelled) hearings = hearings.where("h.status", "=", "set");
  return hearings.where(tx.actor.kind === "party" ? ofOwnCases(tx, query) : ofSomeCase);
}

/** A hearing that every case has left is nobody’s. Asked of each that is left (offset 0): the planner would begin with all there are. */
const ofSomeCase = sql<boolean>`exists (
  select from hearing_cases own where own.hearing_id = h.id and own.left_at is null offset 0)`;
/** A party’s, counsel’s or the Minister’s: by their cases, and not through every hearing of the tribunal. */
function ofOwnCases({ now }: Transaction, { from, to }: Pick<HearingListQuery, "from" | "to">) {
  const first = from === null ? sql`${plusMinutes(now, -longestMinutes)}::timestamptz` : beginningOf(from);
  const until = to === null ? sql`null::timestamptz` : endOf(to);
  return sql<boolean>`h.id = any (array(select greffe.hearings_of_actor(${first}, ${until})))`;
}
/** A sitting that is not over began so long ago at most. */
const longestMinutes = 24 * 60;

/** Indexes are by the instant: a day of any zone lies within a day more on either side. Reckoned there: the first of all days has one before it. */
const beginningOf = (from: string) => sql`(${from}::date - 1)::timestamptz`;
const endOf = (to: string) => sql`(${to}::date + 2)::timestamptz`;
const startsFrom = (hearing: string, from: string) =>
  sql<boolean>`${sql.ref(hearing)}.starts_at >= ${beginningOf(from)}`;
const startsUntil = (hearing: string, to: string) => sql<boolean>`${sql.ref(hearing)}.starts_at < ${endOf(to)}`;

/**
 * Those that the member hears, alone or presiding, and those of their panels. The identifiers first, by an index each: a
 * choice between two ways of being there was asked of every hearing of the tribunal.
 */
function heardBy(member: AccountId | null, { from, to }: Pick<HearingListQuery, "from" | "to">) {
  const within = sql.join(
    [sql`true`, ...(from === null ? [] : [startsFrom("own", from)]), ...(to === null ? [] : [startsUntil("own", to)])],
    sql` and `,
  );
  return sql<boolean>`h.id = any (array(
    select own.id from hearings own where own.member_id = ${member} and ${within}
    union
    select p.hearing_id from hearing_people p join hearings own on own.id = p.hearing_id
    where p.account_id = ${member} and p.role = 'member' and not p.presides and (p.state <> 'left' or own.status = 'cancelled')
      and ${within}))`;
}

const offered = ["hearing.change", "hearing.cancel"] as const;

/** The hearings of one case, the next first, those that are over or cancelled after. @throws case-not-found, action-not-allowed */
export async function hearingsOfCase(tx: Transaction, caseId: string) {
  const row = await authorizeOnCase(tx, "hearing.view", caseId);
  const rows = await hearingQuery(tx)
    .where(
      sql<boolean>`exists (select from hearing_cases of_case where of_case.hearing_id = h.id and of_case.case_id = ${row.id} and of_case.left_at is null)`,
    )
    .orderBy(sql`(h.status = 'set' and h.ends_at > ${tx.now}::timestamptz) desc`)
    .orderBy("h.starts_at")
    .execute();
  const relations = tx.actor.kind === "staff" ? (["staff"] as const) : [];
  const may = offered.filter((action) => permitted(tx, action, relations));
  const canSet = permitted(tx, "hearing.set", relations);
  const isToCome = (one: (typeof rows)[number]) => one.status === "set" && one.starts_at.toISOString() > tx.now;
  return {
    items: rows.map((one) => hearingView(one, isToCome(one) ? may : [])),
    actions: canSet && stepFor(row, "set", civilDateIn(tx.now, row.office.zone)) !== undefined ? ["hearing.set"] : [],
  };
}

/** @throws hearing-not-found, action-not-allowed */
export async function viewHearing(tx: Transaction, hearingId: string) {
  const { row } = await hearingOf(tx, hearingId, "hearing.view");
  const relations = tx.actor.kind === "staff" ? (["staff"] as const) : [];
  const isToCome = row.status === "set" && row.starts_at.toISOString() > tx.now;
  return hearingView(row, isToCome ? offered.filter((action) => permitted(tx, action, relations)) : []);
}
