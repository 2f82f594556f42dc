import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import { type AddressChoice, addresseeOf } from "../queries/addressee-of.ts";
import { replacedAt } from "../queries/replaced-at.ts";
import { kindOf, tellReached } from "../steps/tell-reached.ts";
import { closeUnreached, openUnreached } from "../steps/unreached.ts";

/**
 * Records the day on which a letter was put in the mail, and to which address: receipt is presumed from that day (RPD
 * Rules, r. 41(2); RAD Rules, r. 35(2); ID Rules, r. 31(2); IAD Rules, 2022, r. 40(2)). A letter may also stand for an
 * e-mail that came back. Nobody is presumed to receive what has no address, nor a notice that a later one had replaced
 * before it was mailed. The task that asked for it is closed.
 * @throws delivery-not-found, action-not-allowed, letter-already-mailed, delivery-settled, task-claimed-by-another,
 *   mailing-day-impossible, letter-replaced, letter-address-missing, letter-address-changed
 */
export async function recordMailed(
  tx: Transaction,
  deliveryId: string,
  mailedOn: string,
  how: { readonly address: AddressChoice | null; readonly beforeReplaced?: boolean | undefined },
): Promise<void> {
  const unreached = await openUnreached(tx, "delivery.mail", deliveryId);
  const { zone, issuedAt } = unreached;
  if (mailedOn < civilDateIn(issuedAt, zone) || mailedOn > civilDateIn(tx.now, zone))
    throw new Refused("mailing-day-impossible");
  const replaced = await replacedAt(tx, unreached.noticeId);
  const replacedOn = replaced === null ? null : civilDateIn(replaced, zone);
  const wasInTheMail = replacedOn === null || mailedOn < replacedOn || (how.beforeReplaced && mailedOn === replacedOn);
  if (!wasInTheMail) throw new Refused("letter-replaced");
  const { addresses } = await addresseeOf(tx, unreached);
  if (addresses.length === 0) throw new Refused("letter-address-missing");
  const chosen = how.address === null ? addresses[0] : addresses.find((one) => one.when === how.address);
  if (chosen === undefined) throw new Refused("letter-address-changed");
  await appendDeliveryEvent(tx, {
    delivery_id: unreached.id,
    case_id: unreached.caseId,
    state: "mailed",
    account_id: tx.actor.accountId,
    mailed_on: mailedOn,
    sent_to: [...chosen.lines],
  });
  await append(tx, {
    chain: { caseId: unreached.caseId },
    type: "letter-mailed",
    payload: { deliveryId, noticeId: unreached.noticeId, mailedOn },
  });
  await tellReached(tx, await kindOf(tx, unreached.noticeId), { caseId: unreached.caseId, deliveryId: unreached.id });
  await closeUnreached(tx, unreached, "mailed");
}
