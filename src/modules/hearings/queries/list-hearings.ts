import { sql } from "kysely";
import { civilDateIn } from "../../../kernel/time.ts";
import { momentCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, stepFor } from "../../cases/index.ts";
import { permitted } from "../../identity/index.ts";
import { hearingQuery, hearingView } from "./hearing-row.ts";
import { hearingOf } from "./hearing-to-change.ts";

export interface HearingListQuery {
  /** `mine`: for a member those that the member hears, for others those of their files. `office`: the staff's. */
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
  const filtered = <T extends ReturnType<typeof hearingQuery>>(select: T): T => {
    let narrowed = select as ReturnType<typeof hearingQuery>;
    if (query.scope === "mine" && tx.actor.kind === "staff")
      narrowed = narrowed.where(sql<boolean>`(h.member_id = ${tx.actor.accountId}
        or exists (select from hearing_people p where p.hearing_id = h.id and p.role = 'member'
          and p.account_id = ${tx.actor.accountId} and (p.state <> 'left' or h.status = 'cancelled')))`);
    if (query.officeId !== null) narrowed = narrowed.where("h.office_id", "=", query.officeId);
    if (query.from === null) narrowed = narrowed.where("h.ends_at", ">", sql<Date>`${tx.now}::timestamptz`);
    else narrowed = narrowed.where("h.held_on", ">=", query.from);
    if (query.to !== null) narrowed = narrowed.where("h.held_on", "<=", query.to);
    // A party whose every file has left a hearing has nothing more to do with it.
    narrowed = narrowed.where(
      sql<boolean>`exists (select from hearing_cases own where own.hearing_id = h.id and own.left_at is null)`,
    );
    if (!query.includeCancelled) narrowed = narrowed.where("h.status", "=", "set");
    return narrowed as T;
  };
  const { total } = await filtered(hearingQuery(tx))
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const order = query.descending ? "desc" : "asc";
  let page = filtered(hearingQuery(tx))
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
  const rows = await page.execute();
  const items = rows.slice(0, query.limit).map((row) => hearingView(row, []));
  const last = items.at(-1);
  return { items, next: rows.length > query.limit && last !== undefined ? `${last.startsAt},${last.id}` : null, total };
}

const offered = ["hearing.change", "hearing.cancel"] as const;

/** The hearings of one file, the next first, those that are over or cancelled after. @throws case-not-found, action-not-allowed */
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
