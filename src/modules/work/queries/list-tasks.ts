import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import { momentCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { TaskView } from "../contract.ts";
import type { TasksTable } from "../db.ts";
import { requireQueue } from "./task-row.ts";
import { shownTasks, taskView } from "./view-task.ts";

export interface TaskListQuery {
  readonly queue: string;
  readonly officeId: string | null;
  readonly division: TasksTable["division"] | null;
  /** `waiting`: nobody has it; `mine`; `all`. */
  readonly held: "waiting" | "mine" | "all";
  readonly order: "oldest" | "newest";
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

/**
 * One page of a queue's open tasks. The cursor is the last row's moment and identifier, so that a page costs the same
 * however long the queue is.
 * @throws queue-not-found, queue-not-yours
 */
export async function listTasks(
  tx: Transaction,
  query: TaskListQuery,
): Promise<{ items: TaskView[]; next: string | null }> {
  requireQueue(tx, query.queue);
  const direction = query.order === "oldest" ? "asc" : "desc";
  let page = tx.db
    .selectFrom("tasks")
    .selectAll()
    .where("queue", "=", query.queue)
    .where("closed_at", "is", null)
    .orderBy("opened_at", direction)
    .orderBy("id", direction)
    .limit(pageSize(query.limit + 1));
  if (query.officeId !== null) page = page.where("office_id", "=", query.officeId);
  if (query.division !== null) page = page.where("division", "=", query.division);
  if (query.held === "waiting") page = page.where("claimed_by", "is", null);
  if (query.held === "mine") page = page.where("claimed_by", "=", tx.actor.accountId);
  const cursor = momentCursor(query.after);
  if (cursor !== null) {
    const last = sql`(${cursor.at}::timestamptz, ${cursor.id}::uuid)`;
    page = page.where(
      query.order === "oldest" ? sql<boolean>`(opened_at, id) > ${last}` : sql<boolean>`(opened_at, id) < ${last}`,
    );
  }
  const rows = await shownTasks(tx, page).orderBy("t.opened_at", direction).orderBy("t.id", direction).execute();
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => taskView(row, tx)),
    next: rows.length > query.limit && last !== undefined ? `${instantOf(last.opened_at)},${last.id}` : null,
  };
}
