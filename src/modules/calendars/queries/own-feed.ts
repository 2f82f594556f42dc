import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** When the actor's address was made; the address itself is told once and kept by nobody. */
export async function ownFeed(tx: Transaction) {
  const row = await tx.db
    .selectFrom("calendar_feeds")
    .select("made_at")
    .where("account_id", "=", tx.actor.accountId as never)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return { madeAt: row === undefined ? null : instantOf(row.made_at) };
}
