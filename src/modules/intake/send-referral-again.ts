import type { Actor } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Store } from "../../platform/database/store.ts";
import type { ReferralAnswer } from "./contract.ts";
import { settleMessage } from "./steps/settle-message.ts";
import { asTribunalFor, takeReferral } from "./take-referral.ts";
import "./db.ts";

/**
 * Sends a refused message again: as it came (what it lacked is there now) or as an officer mended it. Refused again, it
 * waits as before. When two officers send it at once its cases open once.
 * @throws referral-message-not-found, and what takeReferral throws
 */
export async function sendReferralAgain(
  store: Store,
  actor: Actor,
  id: string,
  mended: Json | null,
): Promise<ReferralAnswer> {
  const kept = await store.transact(actor, (tx) =>
    tx.db
      .selectFrom("referral_messages")
      .select("body")
      .where("id", "=", id)
      .where("outcome", "=", "refused")
      .where("settled_at", "is", null)
      .executeTakeFirst(),
  );
  if (kept === undefined) throw new Refused("referral-message-not-found");
  const answer = await takeReferral(asTribunalFor(store, actor), mended ?? (kept.body as Json), { keepRefusal: false });
  await store
    .transact(actor, (tx) => settleMessage(tx, id, "sent-again", null))
    .catch((error: unknown) => {
      // The other officer's transaction settled it: the cases are open, which is what both wanted.
      if (!(error instanceof Refused)) throw error;
    });
  return answer;
}
