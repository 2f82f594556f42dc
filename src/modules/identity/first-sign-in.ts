import { sql } from "kysely";
import type { AccountId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";

/** The account is in use from its first completed sign-in on; true when this was it. For the system. */
export async function signInCompleted(tx: Transaction, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`
    select greffe.sign_in_completed(${accountId}::uuid, ${tx.now}::timestamptz) as first`.execute(tx.db);
  return rows[0]?.first ?? false;
}
