import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CasesTable } from "../db.ts";
import { summaryQuery, summaryView } from "./case-summary.ts";

export interface CaseListQuery {
  readonly division: CasesTable["division"] | null;
  readonly status: string | null;
  readonly officeId: string | null;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

/** The cases that the actor may see, latest received first. The cursor is the last row's date and identifier. */
export async function listCases(tx: Transaction, query: CaseListQuery) {
  const filtered = <T extends ReturnType<typeof summaryQuery>>(select: T): T => {
    let narrowed = select;
    if (query.division !== null) narrowed = narrowed.where("c.division", "=", query.division) as T;
    if (query.status !== null) narrowed = narrowed.where("c.status", "=", query.status) as T;
    if (query.officeId !== null) narrowed = narrowed.where("c.office_id", "=", query.officeId) as T;
    return narrowed;
  };
  const { total } = await filtered(summaryQuery(tx))
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let page = filtered(summaryQuery(tx))
    .orderBy("c.received_on", "desc")
    .orderBy("c.id", "desc")
    .limit(query.limit + 1);
  const cursor = /^(\d{4}-\d{2}-\d{2}),([0-9a-f-]{36})$/.exec(query.after ?? "");
  if (cursor !== null)
    page = page.where(sql<boolean>`(c.received_on, c.id) < (${cursor[1]}::date, ${cursor[2]}::uuid)`);
  const rows = await page.execute();
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: items.map(summaryView),
    next: rows.length > query.limit && last !== undefined ? `${last.received_on},${last.id}` : null,
    total,
  };
}
