import type { Transaction } from "../../../platform/database/store.ts";
import { foundBy } from "../domain/found-by.ts";
import "../db.ts";

/** Accounts opened before names had keys get theirs, some hundreds at a time. Answers how many it gave. */
export async function fillAccountKeys(tx: Transaction, atMost = 500): Promise<number> {
  const accounts = await tx.db
    .selectFrom("accounts")
    .select(["id", "name"])
    .where("near_keys", "is", null)
    .limit(atMost)
    .execute();
  for (const { id, name } of accounts)
    await tx.db
      .updateTable("accounts")
      .set(foundBy(name))
      .where("id", "=", id)
      .where("near_keys", "is", null)
      .execute();
  return accounts.length;
}
