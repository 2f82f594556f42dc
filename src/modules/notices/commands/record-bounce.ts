import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import "../db.ts";

/**
 * An e-mail that will not arrive: recorded once, and told (job `delivery-bounced`) so that somebody reaches the person
 * another way. Safe to repeat. False when the delivery is unknown or had bounced before.
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
  await tx.db.selectFrom("chain_heads").select("seq").where("chain_id", "=", delivery.case_id).forUpdate().execute();
  const before = await tx.db
    .selectFrom("delivery_events")
    .select("id")
    .where("delivery_id", "=", deliveryId)
    .where("state", "=", "bounced")
    .executeTakeFirst();
  if (before !== undefined) return false;
  await appendDeliveryEvent(tx, { delivery_id: deliveryId, case_id: delivery.case_id, state: "bounced", code });
  await append(tx, {
    chain: { caseId: delivery.case_id },
    type: "delivery-bounced",
    payload: { deliveryId, noticeId: delivery.notice_id, accountId: delivery.account_id, code },
  });
  await tx.addJob(
    "delivery-bounced",
    { caseId: delivery.case_id, noticeId: delivery.notice_id, deliveryId },
    { jobKey: `delivery-bounced:${deliveryId}` },
  );
  return true;
}
