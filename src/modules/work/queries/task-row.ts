import type { Selectable } from "kysely";
import { isUuid, type TaskId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf, momentText, plusMinutes, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { TasksTable } from "../db.ts";
import { queueOf } from "../rules/queues.ts";

export type TaskRow = Selectable<TasksTable>;

/**
 * The task, locked for whoever is about to change it.
 * @throws task-not-found, queue-not-yours, task-closed
 */
export async function lockTask(tx: Transaction, taskId: string): Promise<TaskRow> {
  if (!isUuid(taskId)) throw new Refused("task-not-found");
  const row = await tx.db
    .selectFrom("tasks")
    .selectAll()
    .where("id", "=", taskId as TaskId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refused("task-not-found");
  requireTask(tx, row);
  if (row.closed_at !== null) throw new Refused("task-closed");
  return row;
}

/** @throws queue-not-found, queue-not-yours */
export function requireQueue(tx: Transaction, code: string) {
  const queue = queueOf(code);
  if (queue === undefined) throw new Refused("queue-not-found");
  const works = tx.actor.kind === "system" || queue.roles.some((role) => tx.actor.roles.includes(role));
  if (!works) throw new Refused("queue-not-yours");
  return queue;
}

/** Late work is also that of whoever is asked about it. @throws queue-not-found, queue-not-yours */
export function requireTask(tx: Transaction, row: Pick<TaskRow, "queue" | "escalated_at">): void {
  const asked = queueOf(row.queue)?.late.to;
  if (row.escalated_at !== null && asked !== undefined && tx.actor.roles.includes(asked)) return;
  requireQueue(tx, row.queue);
}

/** Whether a claim was left alone so long that a colleague may take the task over. */
export function isStale(row: Pick<TaskRow, "queue" | "claim_active_at">, now: string): boolean {
  if (row.claim_active_at === null) return false;
  const minutes = queueOf(row.queue)?.staleAfterMinutes ?? 0;
  return plusMinutes(instantOf(row.claim_active_at), minutes) <= now;
}

/** Says who has the task and since when, in the time of the office that the task belongs to. */
export async function claimedByAnother(tx: Transaction, row: TaskRow): Promise<Refused> {
  const holder = await tx.db.selectFrom("accounts").select("name").where("id", "=", row.claimed_by).executeTakeFirst();
  const office = await tx.db.selectFrom("offices").select("zone").where("id", "=", row.office_id).executeTakeFirst();
  const since = instantOf(row.claimed_at ?? row.opened_at);
  const zone = (office?.zone ?? "UTC") as Zone;
  return new Refused("task-claimed-by-another", {
    name: holder?.name ?? "—",
    sinceEn: momentText(since, zone, "en"),
    sinceFr: momentText(since, zone, "fr"),
    minutes: queueOf(row.queue)?.staleAfterMinutes ?? 0,
  });
}
