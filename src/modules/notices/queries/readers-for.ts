import { sql } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";

/** The accounts under whose name an account works: its own, and those of the counsels whose delegate it is today. */
export async function readersFor(tx: Transaction, accountId: AccountId): Promise<readonly AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    select a.id from delegations d join accounts a on a.counsel_id = d.counsel_id
      where d.account_id = ${accountId} and d.until_at is null`.execute(tx.db);
  return [accountId, ...rows.map((row) => row.id)];
}
