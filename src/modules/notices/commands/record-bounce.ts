import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import { holdState } from "../steps/unreached.ts";
import "../db.ts";

/**
 * An e-mail that will not arrive: recorded once, and told (job `delivery-bounced`) so that somebody reaches the person
 * another way. Safe to repeat. False when the delivery is unknown, had bounced before, or was answered or mailed meanwhile.
 */
export async function recordBounce(tx: Transaction, deliveryId: string, code: string): Promise<boolean> {
  const delivery = await tx.db
    .selectFrom("deliveries")
    .select(["id", "case_id", "notice_id", "account_id"])
    .where("id", "=", deliveryId)
    .where("channel", "=", "email")
    .executeTakeFirst();
  if (delivery === undefined) return false;
  // The case's chain is the lock: two reports of one failure wait for each other and the second finds the first.
  const state = await holdState(tx, delivery.case_id, deliveryId);
  if (state === "bounced" || state === "mailed" || state === "answered" || state === "returned") return false;
  await appendDeliveryEvent(tx, { delivery_id: deliveryId, case_id: delivery.case_id, state: "bounced", code });
  await append(tx, {
    chain: { caseId: delivery.case_id },
    type: "delivery-bounced",
    payload: { deliveryId, noticeId: delivery.notice_id, accountId: delivery.account_id, code },
  });
  await tx.addJob(
    "after-delivery-bounced",
    { caseId: delivery.case_id, noticeId: delivery.notice_id, deliveryId },
    { jobKey: `after-delivery-bounced:${deliveryId}` },
  );
  return true;
}
