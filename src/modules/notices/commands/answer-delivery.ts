import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import { answerReasonsOn } from "../rules/answer-reasons.ts";
import { closeUnreached, openUnreached } from "../steps/unreached.ts";

/**
 * Records why nothing more is sent to somebody who was not reached, and closes the task that asked for it.
 * @throws delivery-not-found, action-not-allowed, letter-already-mailed, delivery-settled, task-claimed-by-another,
 *   answer-reason-unknown, answer-words-missing
 */
export async function answerDelivery(
  tx: Transaction,
  deliveryId: string,
  answer: { readonly reason: string; readonly words: string },
): Promise<void> {
  const unreached = await openUnreached(tx, "delivery.answer", deliveryId);
  const words = answer.words.trim();
  const reason = answerReasonsOn(civilDateIn(tx.now, unreached.zone)).find((one) => one.code === answer.reason);
  if (reason === undefined) throw new Refused("answer-reason-unknown");
  if (reason.wordsRequired && words === "") throw new Refused("answer-words-missing");
  await appendDeliveryEvent(tx, {
    delivery_id: unreached.id,
    case_id: unreached.caseId,
    state: "answered",
    account_id: tx.actor.accountId,
    code: reason.code,
    words: words === "" ? null : words,
  });
  await append(tx, {
    chain: { caseId: unreached.caseId },
    type: "delivery-answered",
    payload: { deliveryId, noticeId: unreached.noticeId, reason: reason.code },
  });
  await closeUnreached(tx, unreached, "answered");
}
