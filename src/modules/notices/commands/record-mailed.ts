import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import { type AddressChoice, addresseeOf } from "../queries/addressee-of.ts";
import { lastReturn } from "../queries/last-return.ts";
import { replacedAt } from "../queries/replaced-at.ts";
import { noticesRefusals } from "../refusals.ts";
import { addressAmong } from "../steps/address-among.ts";
import { kindOf, tellReached } from "../steps/tell-reached.ts";
import { closeUnreached, openUnreached } from "../steps/unreached.ts";

const dayImpossible = () => {
  const code = "mailing-day-impossible";
  return new Refused(code, {}, [{ path: "/mailedOn", code, text: noticesRefusals[code].title }]);
};

/**
 * Records the day on which a letter was put in the mail, and to which address: receipt is presumed from that day (RPD
 * Rules, r. 41(2); RAD Rules, r. 35(2); ID Rules, r. 31(2); IAD Rules, 2022, r. 40(2)). A letter may also stand for an
 * e-mail that came back. Nobody is presumed to receive what has no address, nor a notice that a later one had replaced
 * before it was mailed; nor is a letter mailed to an address from which one came back, until somebody confirmed it. One
 * that came back may be mailed again. The task that asked for it is closed.
 * @throws delivery-not-found, action-not-allowed, letter-already-mailed, delivery-settled, task-claimed-by-another,
 *   mailing-day-impossible, letter-replaced, letter-address-missing, letter-address-changed, letter-address-doubtful
 */
export async function recordMailed(
  tx: Transaction,
  deliveryId: string,
  mailedOn: CivilDate,
  how: { readonly address: AddressChoice | null; readonly beforeReplaced?: boolean | undefined },
): Promise<void> {
  const unreached = await openUnreached(tx, "delivery.mail", deliveryId);
  const { zone, issuedAt } = unreached;
  const since = (await lastReturn(tx, deliveryId))?.returnedOn ?? civilDateIn(issuedAt, zone);
  if (mailedOn < since || mailedOn > civilDateIn(tx.now, zone)) throw dayImpossible();
  const replaced = await replacedAt(tx, unreached.noticeId);
  const replacedOn = replaced === null ? null : civilDateIn(replaced, zone);
  const wasInTheMail = replacedOn === null || mailedOn < replacedOn || (how.beforeReplaced && mailedOn === replacedOn);
  if (!wasInTheMail) throw new Refused("letter-replaced");
  const chosen = addressAmong((await addresseeOf(tx, unreached)).addresses, how.address);
  // In the mail before another letter came back from there, it went where it went.
  if (chosen.doubt !== null && mailedOn >= chosen.doubt.returnedOn) throw new Refused("letter-address-doubtful");
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
