import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { correctEmail } from "../../identity/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import { mailingOf } from "../queries/mailing.ts";
import { closeUnreached, openUnreached } from "../unreached.ts";

/**
 * Announces a notice again to an account whose e-mail came back, at a corrected address when one is given. What came
 * back with it in the same mailing (joined files) goes with it, and the task of each file is closed.
 * @throws delivery-not-found, action-not-allowed, letter-already-mailed, delivery-settled, task-claimed-by-another,
 *   account-closed, account-exists, account-not-yours
 */
export async function sendAgain(tx: Transaction, deliveryId: string, email: string | null): Promise<void> {
  const first = await openUnreached(tx, "delivery.answer", deliveryId);
  const { accountId, mailingId } = first;
  if (accountId === null) throw new Refused("delivery-not-found");
  const account = await tx.db
    .selectFrom("accounts")
    .select(["email", "closed_at"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (account === undefined || account.closed_at !== null) throw new Refused("account-closed");
  if (email !== null && email.trim().toLowerCase() !== account.email) await correctEmail(tx, accountId, email);
  const came = (await mailingOf(tx, mailingId, accountId)).filter((one) => one.state === "bounced");
  for (const one of came) {
    const unreached = one.id === first.id ? first : await openUnreached(tx, "delivery.answer", one.id);
    await appendDeliveryEvent(tx, {
      delivery_id: one.id,
      case_id: one.case_id,
      state: "queued",
      account_id: tx.actor.accountId,
    });
    await append(tx, {
      chain: { caseId: one.case_id },
      type: "delivery-sent-again",
      payload: { deliveryId: one.id, noticeId: unreached.noticeId, accountId },
    });
    await closeUnreached(tx, unreached, "sent-again");
  }
  await tx.addJob("notice-mail", { mailingId, accountId }, { jobKey: `notice-mail:${mailingId}:${accountId}` });
}
