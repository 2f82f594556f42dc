import { sql } from "kysely";
import type { AccountId, CounselId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { grantAccessOfCounsel } from "./cases-of-counsel.ts";
import "../db.ts";

/** Delegates that a counsel may have at a time, open invitations counted (My Case, phase 3: up to four). */
export const mostDelegates = 4;

/** Begins a delegation and opens to the delegate every case on which the counsel is of record. For the system. */
export async function beginDelegation(tx: Transaction, counselId: CounselId, accountId: AccountId): Promise<string> {
  const id = newId<string>();
  await tx.db
    .insertInto("delegations")
    .values({ id, counsel_id: counselId, account_id: accountId, from_at: tx.now, until_at: null })
    .execute();
  await grantAccessOfCounsel(tx, counselId, accountId, "delegate");
  await append(tx, {
    chain: { accountId },
    type: "delegation-begun",
    payload: { delegationId: id, counselId },
  });
  return id;
}

/** Ends a delegation, and at once everything that it opened. Null when it has ended or is not the actor's to end. */
export async function closeDelegation(tx: Transaction, delegationId: string): Promise<AccountId | null> {
  const ended = await sql<{
    account: AccountId | null;
  }>`select greffe.end_delegation(${delegationId}::uuid, ${tx.now}::timestamptz) as account`.execute(tx.db);
  const accountId = ended.rows[0]?.account ?? null;
  if (accountId !== null) {
    await append(tx, { chain: { accountId }, type: "delegation-ended", payload: { delegationId } });
  }
  return accountId;
}
