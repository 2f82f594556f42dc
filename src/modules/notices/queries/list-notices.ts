import { sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { isAddressed, noticeQuery, noticeSummary, openedByActor } from "./notice-row.ts";

export interface NoticeListQuery {
  /** One case's notices; null lists those addressed to the actor in every case. */
  readonly caseId: string | null;
  readonly unreadOnly: boolean;
  /** Those alone that give a decision or correct one. */
  readonly decisionsOnly?: boolean;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

/**
 * Notices, latest first: the actor's own, or those of one case that the actor may see.
 * @throws case-not-found, action-not-allowed
 */
export async function listNotices(tx: Transaction, query: NoticeListQuery) {
  if (query.caseId !== null) await authorizeOnCase(tx, "notice.view", query.caseId);
  const filtered = <T extends ReturnType<typeof noticeQuery>>(select: T): T => {
    let narrowed = query.caseId === null ? select.where(isAddressed) : select.where(sql`n.case_id`, "=", query.caseId);
    if (query.unreadOnly) narrowed = narrowed.where(isAddressed).where(openedByActor, "is", null);
    if (query.decisionsOnly === true)
      narrowed = narrowed.where("n.kind", "in", ["notice-of-decision", "decision-corrected"]);
    return narrowed as T;
  };
  const { total } = await filtered(noticeQuery(tx))
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let page = filtered(noticeQuery(tx))
    .orderBy("n.id", "desc")
    .limit(pageSize(query.limit + 1));
  if (query.after !== null && isUuid(query.after)) page = page.where(sql<boolean>`n.id < ${query.after}::uuid`);
  const rows = await page.execute();
  const items = rows.slice(0, query.limit);
  return {
    items: items.map(noticeSummary),
    next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null,
    total,
  };
}
