import { type Actor, theSystemFor } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Store, Transaction } from "../../platform/database/store.ts";
import { unstorableTexts } from "../../platform/http/unstorable-text.ts";
import { keepRefusedReferral } from "./commands/keep-refused-referral.ts";
import { receiveReferral } from "./commands/receive-referral.ts";
import type { ReferralAnswer } from "./contract.ts";
import { messageOf, readReferral } from "./read-referral.ts";

type Transact = <T>(run: (tx: Transaction) => Promise<T>) => Promise<T>;

/**
 * Transactions of the tribunal itself, in the name of who sent the referral: a partner sees no case, and neither the persons
 * nor the counsel that are looked for. The record still says who sent it.
 */
export const asTribunalFor =
  (store: Store, sender: Actor): Transact =>
  (run) =>
    store.transact(theSystemFor(sender), run);

/**
 * A referral from whatever channel: the message is kept and its cases opened in one transaction, or it is kept as refused
 * with its reason in another.
 * @param transact `asTribunalFor` its sender
 * @param keepRefusal false only for a message that is kept as refused already
 * @throws referral-malformed, and what `receiveReferral` throws
 */
export async function takeReferral(
  transact: Transact,
  message: Json,
  { keepRefusal }: { readonly keepRefusal: boolean } = { keepRefusal: true },
): Promise<ReferralAnswer> {
  const problems = unstorableTexts(message);
  // Nor can it be kept as refused: over HTTP its sender is told, and an import keeps the line beside its file.
  if (problems.length > 0) throw new Refused("referral-malformed", {}, problems);
  const kept = messageOf(message);
  try {
    const referral = readReferral(message);
    return await transact((tx) => receiveReferral(tx, { ...kept, referral }));
  } catch (error) {
    if (error instanceof Refused && keepRefusal) {
      const refused = { ...kept, message, code: error.code, problems: error.fields };
      await transact((tx) => keepRefusedReferral(tx, refused));
    }
    throw error;
  }
}
