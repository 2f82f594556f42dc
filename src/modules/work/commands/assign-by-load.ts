import { sql } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AssignRequest } from "../contract.ts";
import { nextByLoad } from "../domain/next-by-load.ts";
import { workersOf } from "../queries/colleagues.ts";
import { requireQueue, type TaskRow } from "../queries/task-row.ts";
import { handOver } from "../steps/hand-over.ts";

/**
 * Gives the oldest tasks that nobody has to these colleagues, each to whoever has the least in hand of those who may open
 * its case. Two officers at once give different ones. Answers how many each was given.
 * @throws queue-not-found, queue-not-yours, colleague-not-found
 */
export async function assignByLoad(
  tx: Transaction,
  code: string,
  wanted: AssignRequest,
): Promise<readonly { readonly accountId: string; readonly name: string; readonly count: number }[]> {
  const queue = requireQueue(tx, code);
  const workers = await workersOf(tx, queue.roles, code);
  const chosen = [...new Set(wanted.accountIds)].map((id) => workers.find((one) => one.accountId === id));
  const colleagues = chosen.filter((one) => one !== undefined);
  if (colleagues.length < chosen.length) throw new Refused("colleague-not-found");
  const load = new Map(colleagues.map((one) => [one.accountId, one.open]));
  const given = new Map<AccountId, number>(colleagues.map((one) => [one.accountId, 0]));
  for (const row of await unheld(tx, code, wanted)) {
    const to = nextByLoad(load, await mayHave(tx, row, [...load.keys()]));
    if (to === null) continue;
    await handOver(tx, row, to, "assigned");
    load.set(to, (load.get(to) ?? 0) + 1);
    given.set(to, (given.get(to) ?? 0) + 1);
  }
  return colleagues.map(({ accountId, name }) => ({ accountId, name, count: given.get(accountId) ?? 0 }));
}

async function unheld(tx: Transaction, code: string, { count, officeId }: AssignRequest): Promise<readonly TaskRow[]> {
  const page = tx.db
    .selectFrom("tasks")
    .selectAll()
    .where("queue", "=", code)
    .where("closed_at", "is", null)
    .where("claimed_by", "is", null)
    .orderBy("opened_at")
    .orderBy("id")
    .limit(count)
    .forUpdate()
    .skipLocked();
  return (officeId === undefined ? page : page.where("office_id", "=", officeId)).execute();
}

/** Of these accounts, those to whom the case is open and who did not decide it before. */
async function mayHave(tx: Transaction, row: TaskRow, ids: readonly AccountId[]): Promise<readonly AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`select id from unnest(${[...ids]}::uuid[]) as id
    where greffe.may_be_given(${row.case_id}::uuid, id)
      and not exists (select from member_exclusions e where e.case_id = ${row.case_id} and e.account_id = id)`.execute(
    tx.db,
  );
  return rows.map((one) => one.id);
}
