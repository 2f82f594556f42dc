import { theSystem } from "../../kernel/actor.ts";
import type { CaseId, NoticeId } from "../../kernel/ids.ts";
import { type Instant, instantOf } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { authorizeOnCase } from "../cases/index.ts";
import { openTask } from "../work/index.ts";
import { followUp, holdState } from "./steps/unreached.ts";
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
      for (const letter of letters) await openFollowUp(tx, "mail", { ...letter, since: instantOf(letter.created_at) });
    });
  },
});

/** An e-mail that came back waits in the registry's queue until somebody reaches the person another way. */
const bounced = defineJob({
  name: "after-delivery-bounced",
  async handle(payload, services) {
    const { caseId, deliveryId } = payload as { caseId: CaseId; deliveryId: string };
    await services.store.transact(theSystem, (tx) =>
      openFollowUp(tx, "email", { id: deliveryId, case_id: caseId, since: tx.now }),
    );
  },
});

export const followUpJobs = [toMail, bounced];

/** Opens the task once. A job that runs again, or after the act that answers it, finds it open or finds it needless. */
async function openFollowUp(
  tx: Transaction,
  channel: keyof typeof followUp,
  delivery: { readonly id: string; readonly case_id: CaseId; readonly since: Instant },
): Promise<void> {
  const { queue, waiting } = followUp[channel];
  if ((await holdState(tx, delivery.case_id, delivery.id)) !== waiting) return;
  const file = await authorizeOnCase(tx, "delivery.mail", delivery.case_id);
  await openTask(tx, {
    queue,
    caseId: delivery.case_id,
    subject: { kind: "delivery", id: delivery.id },
    openedAt: delivery.since,
    officeId: file.office_id,
    division: file.division,
  });
}
