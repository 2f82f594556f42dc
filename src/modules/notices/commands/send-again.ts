import type { AccountId, CounselId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { correctEmail } from "../../identity/index.ts";
import { counselOf, updateCounsel } from "../../parties/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import { mailJobKey } from "../mail-job-key.ts";
import { type MailDelivery, mailingOf } from "../queries/mailing.ts";
import { closeUnreached, openUnreached, queueAt, type Unreached } from "../steps/unreached.ts";

/**
 * Announces a notice again to an account whose e-mail came back, or to counsel without one, at a corrected address when
 * one is given. What came back with it in the same mailing (joined cases) goes with it, and the task of each case is closed.
 * @throws delivery-not-found, action-not-allowed, letter-already-mailed, delivery-settled, task-claimed-by-another,
 *   account-closed, account-exists, account-not-yours
 */
export async function sendAgain(tx: Transaction, deliveryId: string, email: string | null): Promise<void> {
  const first = await openUnreached(tx, "delivery.answer", deliveryId);
  const { accountId, counselId, mailingId } = first;
  if (accountId !== null) await correctAccount(tx, accountId, email);
  else if (counselId !== null) await correctCounsel(tx, counselId, email);
  else throw new Refused("delivery-not-found");
  const to = mailed(accountId, counselId);
  await queueAgain(tx, first, await cameBack(tx, mailingId, to.recipientId));
  await tx.addJob(
    "notice-mail",
    { mailingId, ...to.account },
    { jobKey: mailJobKey("notice-mail", mailingId, to.recipientId) },
  );
  // The same mailing may have told of a sealed case, which this officer may not see: the tribunal itself goes on with it.
  await tx.addJob(
    "mailing-sent-again",
    { mailingId, ...to.account },
    { jobKey: mailJobKey("mailing-sent-again", mailingId, to.recipientId) },
  );
}

/** What of the mailing still waits, whoever may see its case, is queued too; then the e-mail goes. For the system. */
export async function sendRestAgain(
  tx: Transaction,
  mailingId: string,
  to: { readonly accountId: AccountId } | { readonly counselId: CounselId },
): Promise<void> {
  const recipientId = "accountId" in to ? to.accountId : to.counselId;
  const came = await cameBack(tx, mailingId, recipientId);
  if (came.length === 0) return;
  for (const one of came)
    try {
      await queueAgain(tx, null, [one]);
    } catch (error) {
      // Somebody assigned to the sealed case has its task in hand: it is theirs to send.
      if (!(error instanceof Refused && error.code === "task-claimed-by-another")) throw error;
    }
  await tx.addJob("notice-mail", { mailingId, ...to }, { jobKey: mailJobKey("notice-mail", mailingId, recipientId) });
}

function mailed(accountId: AccountId | null, counselId: CounselId | null) {
  return { recipientId: accountId ?? counselId ?? "", account: accountId === null ? { counselId } : { accountId } };
}

async function cameBack(tx: Transaction, mailingId: string, recipientId: string) {
  return (await mailingOf(tx, mailingId, recipientId)).filter((one) => queueAt("email", one.state) !== null);
}

async function queueAgain(tx: Transaction, first: Unreached | null, came: readonly MailDelivery[]): Promise<void> {
  for (const one of came) {
    const unreached = one.id === first?.id ? first : await openUnreached(tx, "delivery.answer", one.id);
    await appendDeliveryEvent(tx, {
      delivery_id: one.id,
      case_id: one.case_id,
      state: "queued",
      account_id: tx.actor.accountId,
    });
    await append(tx, {
      chain: { caseId: one.case_id },
      type: "delivery-sent-again",
      payload: { deliveryId: one.id, noticeId: unreached.noticeId, accountId: one.account_id },
    });
    await closeUnreached(tx, unreached, "sent-again");
  }
}

async function correctAccount(tx: Transaction, accountId: AccountId, email: string | null): Promise<void> {
  const account = await tx.db
    .selectFrom("accounts")
    .select(["email", "closed_at"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (account?.closed_at !== null) throw new Refused("account-closed");
  if (email !== null && email.trim().toLowerCase() !== account.email) await correctEmail(tx, accountId, email);
}

/** Counsel who has no account is written to at the address of the directory of counsel. */
async function correctCounsel(tx: Transaction, counselId: CounselId, email: string | null): Promise<void> {
  if (email === null) return;
  const { firm, language } = await counselOf(tx, counselId);
  await updateCounsel(tx, counselId, { email: email.trim(), firm, language });
}
