import { accountOf } from "../../../kernel/actor.ts";
import type { Language } from "../../../kernel/bilingual.ts";
import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { hashOfToken, newToken } from "../../../kernel/token.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { recordChange } from "../calendar-holder.ts";
import "../db.ts";

/**
 * Makes the address of the actor's own sittings; the one before it works no more. It is told this once.
 * @throws signed-out
 */
export async function makeFeed(tx: Transaction, language: Language): Promise<string> {
  const accountId = accountOf(tx.actor);
  await endCurrent(tx);
  const token = newToken();
  const id = newId(Date.parse(tx.now));
  const made = await tx.db
    .insertInto("calendar_feeds")
    .values({
      id,
      account_id: accountId,
      token_hash: hashOfToken(token),
      language,
      made_at: tx.now,
      ended_at: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  // Of two that are made at once, one is.
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refused("calendar-feed-twice");
  await recordChange(tx, accountId, "feed", id);
  return token;
}

/** Whoever has the address reads nothing any more. @throws calendar-feed-not-found */
export async function endFeed(tx: Transaction): Promise<void> {
  const accountId = accountOf(tx.actor);
  if (!(await endCurrent(tx))) throw new Refused("calendar-feed-not-found");
  await recordChange(tx, accountId, "feed");
}

async function endCurrent(tx: Transaction): Promise<boolean> {
  const ended = await tx.db
    .updateTable("calendar_feeds")
    .set({ ended_at: tx.now })
    .where("account_id", "=", tx.actor.accountId as never)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}
