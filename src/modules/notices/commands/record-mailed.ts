import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase, officeOf } from "../../cases/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import "../db.ts";

/**
 * Records the day on which a letter was put in the mail: receipt is presumed from it (RPD Rules, r. 41(2); RAD Rules,
 * r. 35(2); ID Rules, r. 31(2); IAD Rules, 2022, r. 40(2)).
 * @throws delivery-not-found, action-not-allowed, letter-already-mailed, mailing-day-impossible
 */
export async function recordMailed(tx: Transaction, deliveryId: string, mailedOn: string): Promise<void> {
  if (!isUuid(deliveryId)) throw new Refused("delivery-not-found");
  const delivery = await tx.db
    .selectFrom("deliveries as d")
    .innerJoin("notices as n", "n.id", "d.notice_id")
    .select(["d.id", "d.case_id", "d.notice_id", "n.issued_at"])
    .where("d.id", "=", deliveryId)
    .where("d.channel", "=", "mail")
    .executeTakeFirst();
  if (delivery === undefined) throw new Refused("delivery-not-found");
  const found = await authorizeOnCase(tx, "delivery.mail", delivery.case_id);
  const { zone } = await officeOf(tx, found.office_id);
  if (mailedOn < civilDateIn(instantOf(delivery.issued_at), zone) || mailedOn > civilDateIn(tx.now, zone))
    throw new Refused("mailing-day-impossible");
  const before = await tx.db
    .selectFrom("delivery_events")
    .select("id")
    .where("delivery_id", "=", deliveryId)
    .where("state", "=", "mailed")
    .executeTakeFirst();
  if (before !== undefined) throw new Refused("letter-already-mailed");
  await appendDeliveryEvent(tx, {
    delivery_id: deliveryId,
    case_id: delivery.case_id,
    state: "mailed",
    account_id: tx.actor.accountId,
    mailed_on: mailedOn,
  });
  await append(tx, {
    chain: { caseId: delivery.case_id },
    type: "letter-mailed",
    payload: { deliveryId, noticeId: delivery.notice_id, mailedOn },
  });
}
