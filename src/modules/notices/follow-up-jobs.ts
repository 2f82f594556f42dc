import { theSystem } from "../../kernel/actor.ts";
import type { CaseId, NoticeId } from "../../kernel/ids.ts";
import { type Instant, instantOf } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { sendUnlessRefused } from "../../platform/mail/send-unless-refused.ts";
import { authorizeOnCase } from "../cases/index.ts";
import { openTask } from "../work/index.ts";
import { returnedMails } from "./queries/returned-mails.ts";
import { deliveryOf, type FollowedDelivery, holdState, queueAt } from "./steps/unreached.ts";
import "./db.ts";

/** Each letter of a notice waits in the registry's queue, since the notice was issued, until its mailing is recorded. */
const toMail = defineJob({
  name: "notice-to-mail",
  async handle(payload, services) {
    const { noticeId } = payload as { noticeId: NoticeId };
    await services.store.transact(theSystem, async (tx) => {
      const letters = await tx.db
        .selectFrom("deliveries")
        .select(["id", "case_id", "channel", "created_at"])
        .where("notice_id", "=", noticeId)
        .where("channel", "=", "mail")
        .orderBy("id")
        .execute();
      for (const letter of letters)
        await openFollowUp(tx, "queued", { ...letter, channel: "mail", since: instantOf(letter.created_at) });
    });
  },
});

/** An e-mail that came back waits in the registry's queue until somebody reaches the person another way. */
const bounced = defineJob({
  name: "after-delivery-bounced",
  async handle(payload, services) {
    const { caseId, deliveryId } = payload as { caseId: CaseId; deliveryId: string };
    await services.store.transact(theSystem, (tx) =>
      openFollowUp(tx, "bounced", { id: deliveryId, case_id: caseId, channel: "email", since: tx.now }),
    );
  },
});

/**
 * A letter that came back waits in the registry's queue, and the person is told by e-mail, where an address is known, to
 * call the registry: the letter itself says what it says to nobody else.
 */
const returned = defineJob({
  name: "after-letter-returned",
  async handle(payload, services) {
    const { caseId, deliveryId } = payload as { caseId: CaseId; deliveryId: string };
    const mails = await services.store.transact(theSystem, async (tx) => {
      const delivery = await deliveryOf(tx, deliveryId);
      await openFollowUp(tx, "returned", { ...delivery, case_id: caseId, since: tx.now });
      return returnedMails(tx, delivery);
    });
    for (const { accountId, ...mail } of mails)
      await sendUnlessRefused(services, { job: "after-letter-returned", subjectId: mail.messageId, accountId }, mail);
  },
});

export const followUpJobs = [toMail, bounced, returned];

/** Opens the task once. A job that runs again, or after the act that answers it, finds it open or finds it needless. */
async function openFollowUp(
  tx: Transaction,
  waiting: "queued" | "bounced" | "returned",
  delivery: Pick<FollowedDelivery, "id" | "channel"> & { readonly case_id: CaseId; readonly since: Instant },
): Promise<void> {
  const queue = queueAt(delivery.channel, waiting);
  if (queue === null || (await holdState(tx, delivery.case_id, delivery.id)) !== waiting) return;
  const theCase = await authorizeOnCase(tx, "delivery.mail", delivery.case_id);
  await openTask(tx, {
    queue,
    caseId: delivery.case_id,
    subject: { kind: "delivery", id: delivery.id },
    openedAt: delivery.since,
    officeId: theCase.office_id,
    division: theCase.division,
  });
}
