import { type Actor, theSystemFor } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Store } from "../../platform/database/store.ts";
import { unstorableTexts } from "../../platform/http/unstorable-text.ts";
import { keepRefusedReferral } from "./commands/keep-refused-referral.ts";
import { receiveReferral } from "./commands/receive-referral.ts";
import type { ReferralAnswer } from "./contract.ts";
import { messageOf, readReferral } from "./read-referral.ts";

/**
 * A referral from whatever channel: the message is kept and its cases opened in one transaction, or it is kept as refused
 * with its reason in another.
 * @param keepRefusal false only for a message that is kept as refused already
 * @throws referral-malformed, and what `receiveReferral` throws
 */
export async function takeReferral(
  store: Store,
  sender: Actor,
  message: Json,
  { keepRefusal }: { readonly keepRefusal: boolean } = { keepRefusal: true },
): Promise<ReferralAnswer> {
  const problems = unstorableTexts(message);
  // Nor can it be kept as refused: over HTTP its sender is told, and an import keeps the line beside its file.
  if (problems.length > 0) throw new Refused("referral-malformed", {}, problems);
  const tribunal = theSystemFor(sender);
  const kept = messageOf(message);
  try {
    const referral = readReferral(message);
    return await store.transact(tribunal, (tx) => receiveReferral(tx, { ...kept, referral }));
  } catch (error) {
    if (error instanceof Refused && keepRefusal) {
      const refused = { ...kept, message, code: error.code, problems: error.fields };
      await store.transact(tribunal, (tx) => keepRefusedReferral(tx, refused));
    }
    throw error;
  }
}
