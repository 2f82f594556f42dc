import type { Transaction } from "../../../platform/database/store.ts";
import { claimedByAnother, isStale, type TaskRow } from "../queries/task-row.ts";
import "../db.ts";

/**
 * The open task about a subject, held until the transaction ends, for whoever is about to do what it asks from another
 * page. Null when none waits. A colleague's claim stands until it was left alone.
 * @throws task-claimed-by-another
 */
export async function holdTaskOf(
  tx: Transaction,
  of: { readonly queue: string; readonly subjectId: string },
): Promise<TaskRow | null> {
  const row = await tx.db
    .selectFrom("tasks")
    .selectAll()
    .where("queue", "=", of.queue)
    .where("subject_id", "=", of.subjectId)
    .where("closed_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const isFree = row.claimed_by === null || row.claimed_by === tx.actor.accountId || isStale(row, tx.now);
  if (!isFree) throw await claimedByAnother(tx, row);
  return row;
}
