import { sql } from "kysely";
import type { Role } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Colleague } from "../contract.ts";
import { queueOf } from "../rules/queues.ts";
import { requireQueue } from "./task-row.ts";
import { viewTask } from "./view-task.ts";

/**
 * Those who work a queue today, with how much each has in hand there, the least first.
 * @throws queue-not-found, queue-not-yours
 */
export async function colleaguesIn(tx: Transaction, code: string): Promise<readonly Colleague[]> {
  return workersOf(tx, requireQueue(tx, code).roles, code);
}

/**
 * Those to whom a task may be given: a case that is sealed to somebody is not.
 * @throws task-not-found, queue-not-yours
 */
export async function colleaguesOf(tx: Transaction, taskId: string): Promise<readonly Colleague[]> {
  const task = await viewTask(tx, taskId);
  const workers = await workersOf(tx, queueOf(task.queue.code)?.roles ?? [], task.queue.code);
  const { rows } = await sql<{ id: string }>`select id from unnest(${workers.map((one) => one.accountId)}::uuid[]) as id
    where greffe.may_be_given(${task.caseId}::uuid, id)`.execute(tx.db);
  const open = new Set(rows.map((row) => row.id));
  return workers.filter((one) => open.has(one.accountId) && one.accountId !== task.claim?.accountId);
}

/** Those who hold one of these roles today. */
export async function workersOf(
  tx: Transaction,
  roles: readonly Role[],
  queue: string,
): Promise<readonly (Colleague & { readonly accountId: AccountId })[]> {
  const today = civilDateIn(tx.now, easternZone);
  const { rows } = await sql<{ id: AccountId; name: string; open: number; away: boolean }>`
    select a.id, a.name,
      (select count(*) from tasks t where t.claimed_by = a.id and t.queue = ${queue} and t.closed_at is null) as open,
      exists (select from work_replacements r where r.account_id = a.id and r.ended_at is null
        and r.from_on <= ${today}::date and r.until_on >= ${today}::date) as away
    from accounts a
    where a.closed_at is null and exists (select from role_assignments r where r.account_id = a.id
      and r.role = any(${[...roles]}::text[]) and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))
    order by 3, a.name, a.id`.execute(tx.db);
  return rows.map((row) => ({ accountId: row.id, name: row.name, open: Number(row.open), away: row.away }));
}
