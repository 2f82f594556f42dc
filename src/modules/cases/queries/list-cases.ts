import { type RawBuilder, sql } from "kysely";
import type { AccountId, CaseId } from "../../../kernel/ids.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CasePage } from "../contract.ts";
import type { CasesTable } from "../db.ts";
import { type Cases, casesQuery, type SummaryRow, summariesOfCases, summaryView } from "./case-summary.ts";

export type CaseSort = "received" | "name" | "number";

export interface CaseListQuery {
  readonly division: CasesTable["division"] | null;
  readonly status: string | null;
  readonly officeId: string | null;
  readonly language: CasesTable["language"] | null;
  /** Only cases on which somebody whose proceeding it is has no counsel. */
  readonly withoutCounsel: boolean;
  /** Only cases on which somebody waits for a designated representative. */
  readonly representativeWanted: boolean;
  readonly sort: CaseSort;
  readonly order: "asc" | "desc";
  /** `next` of the page before: the identifier of its last case, so that no name stands in an address. */
  readonly after: string | null;
  readonly limit: number;
}

export const sortedOn = { received: "received_on", name: "principal_sort", number: "file_number" } as const;
const sortColumn = {
  received: `c.${sortedOn.received}`,
  name: `c.${sortedOn.name}`,
  number: `c.${sortedOn.number}`,
} as const;
/** How far a long list is counted: nobody reads on, and counting a million rows would keep the reader waiting. */
const countedUpTo = 1000;

type Narrowing = Omit<CaseListQuery, "after" | "limit">;

/** What the list shows first, to whoever asks for nothing else. */
const everyCase: Narrowing = {
  division: null,
  status: null,
  officeId: null,
  language: null,
  withoutCounsel: false,
  representativeWanted: false,
  sort: "received",
  order: "desc",
};

/** The cases that the actor may see, filtered and sorted, a page at a time. */
export async function listCases(tx: Transaction, query: CaseListQuery): Promise<CasePage> {
  const narrowed = narrow(tx, casesQuery(tx), query);
  const [column, id] = sortedBy(tx, query.sort);
  let page = summariesOfCases(narrowed)
    .orderBy(column, query.order)
    .orderBy(id, query.order)
    .limit(pageSize(query.limit + 1));
  if (query.after !== null) {
    const plain = sql.ref(sortColumn[query.sort].replace("c.", "last."));
    const last = sql`(select ${plain}, last.id from cases last where last.id = ${query.after}::uuid)`;
    page = page.where(sql<boolean>`(${column}, ${id}) ${sql.raw(query.order === "asc" ? ">" : "<")} ${last}`);
  }
  const rows = await page.execute();
  const items = rows.slice(0, query.limit);
  const isLast = rows.length <= query.limit;
  const found = query.after === null && isLast ? rows.length : await countOf(tx, narrowed, query);
  return {
    items: items.map(summaryView),
    next: isLast ? null : (items.at(-1)?.id ?? null),
    total: Math.min(found, countedUpTo),
    totalIsAtLeast: found > countedUpTo,
  };
}

/** The newest of all the cases that the actor may see: the first that the list shows where nothing else is asked for. */
export async function newestCases(tx: Transaction, limit: number): Promise<readonly CaseId[]> {
  const [column, id] = sortedBy(tx, everyCase.sort);
  const cases = narrow(tx, casesQuery(tx), everyCase)
    .select("c.id")
    .orderBy(column, everyCase.order)
    .orderBy(id, everyCase.order)
    .limit(pageSize(limit));
  return (await cases.execute()).map((one) => one.id);
}

/** How many cases the list has on all of its pages, one more than `countedUpTo` at most. */
async function countOf(tx: Transaction, narrowed: Cases, query: CaseListQuery): Promise<number> {
  const most = countedUpTo + 1;
  const isWhole = tx.actor.kind === "party" && !isFiltered(query);
  // In the order of the indexes that the filters have: without it the planner reads the table.
  const ids = isWhole
    ? sql`${ownCases(tx, query.order).limit(pageSize(most))}`
    : sql`${narrowed.select("c.id").orderBy("c.received_on", "desc").orderBy("c.id", "desc").limit(pageSize(most))}`;
  const counted = await sql<{ n: number }>`select count(*) as n from (${ids}) found`.execute(tx.db);
  return counted.rows[0]?.n ?? 0;
}

const isFiltered = ({ division, status, officeId, language, withoutCounsel, representativeWanted }: CaseListQuery) =>
  withoutCounsel || representativeWanted || [division, status, officeId, language].some((one) => one !== null);

/** Whether the page is read from the actor's own cases in their order: its cost is that of a page, however many there are. */
const isLedByDate = (tx: Transaction, sort: CaseSort): boolean => tx.actor.kind === "party" && sort === "received";

function sortedBy(tx: Transaction, sort: CaseSort) {
  const columns = isLedByDate(tx, sort)
    ? (["mine.received_on", "mine.case_id"] as const)
    : ([sortColumn[sort], "c.id"] as const);
  return [sql.ref(columns[0]), sql.ref(columns[1])] as const;
}

function narrow(tx: Transaction, all: Cases, query: Narrowing): Cases {
  let some = all;
  // Whoever is on few cases is led from those to their cases: walking the tribunal's list would find them last.
  if (isLedByDate(tx, query.sort))
    some = some.$if(true, (cases) => cases.innerJoin(ownCases(tx, query.order).as("mine"), "mine.case_id", "c.id"));
  else if (tx.actor.kind === "party")
    some = some.where(
      sql<boolean>`exists (select from case_access a
        where a.case_id = c.id and a.account_id = ${tx.actor.accountId} and a.until_at is null)`,
    );
  if (query.division !== null) some = some.where("c.division", "=", query.division);
  if (query.status !== null) some = some.where("c.status", "=", query.status);
  if (query.officeId !== null) some = some.where("c.office_id", "=", query.officeId);
  if (query.language !== null) some = some.where("c.language", "=", query.language);
  if (query.withoutCounsel) some = some.where("c.has_counsel", "=", false).where("c.finalized_on", "is", null);
  if (query.representativeWanted) some = some.where("c.representative_wanted", "=", true);
  return some;
}

/**
 * Each case once, whatever number of reasons lets the actor see it, in the order of the index. Whose they are is asked
 * of the transaction and not given as a value: with a value the database would plan for each reader anew, which takes
 * longer than the page, and all plans are the same.
 */
function ownCases(tx: Transaction, order: "asc" | "desc") {
  return tx.db
    .selectFrom("case_access as a")
    .select(["a.received_on", "a.case_id"])
    .distinct()
    .where("a.account_id", "=", sql<AccountId>`(select greffe.actor())`)
    .where("a.until_at", "is", null)
    .orderBy("a.received_on", order)
    .orderBy("a.case_id", order);
}

export interface PageOfKnown {
  readonly sort: CaseSort;
  readonly order: "asc" | "desc";
  /** How many of them come before the page. */
  readonly after: number;
  readonly limit: number;
}

/** A page of known cases, in the order wanted, and how many they are; those that the actor may not see are left out. */
export async function summariesOf(
  tx: Transaction,
  ids: readonly CaseId[],
  wanted: PageOfKnown,
): Promise<Pick<CasePage, "items" | "total">> {
  if (ids.length === 0) return { items: [], total: 0 };
  // A text, and no array: for one of another length the planner would plan anew each time.
  const each = sql`select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json)`;
  const rows = await pageOfKnown(tx, each, wanted).execute();
  return pageFrom(rows, ids.length, wanted.after);
}

/** The same as a query; `ids` is one that gives identifiers. */
export function pageOfKnown(tx: Transaction, ids: RawBuilder<unknown>, { sort, order, after, limit }: PageOfKnown) {
  return summariesOfCases(casesQuery(tx))
    .select(sql<number>`count(*) over ()`.as("found"))
    .where(sql<boolean>`c.id = any(array(${ids}))`)
    .orderBy(sql.ref(sortColumn[sort]), order)
    .orderBy("c.id", order)
    .offset(after)
    .limit(pageSize(limit));
}

/** Beyond the last page no row tells how many there are: then it is what was known. */
export const pageFrom = (
  rows: readonly (SummaryRow & { readonly found: number })[],
  known: number,
  after: number,
): Pick<CasePage, "items" | "total"> => ({
  items: rows.map(summaryView),
  total: rows[0]?.found ?? Math.min(after, known),
});
