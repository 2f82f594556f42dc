import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import { addressDoubts, doubtsOf } from "../queries/address-doubts.ts";
import { type AddressChoice, addresseeOf } from "../queries/addressee-of.ts";
import { addressAmong } from "../steps/address-among.ts";
import { deliveryOf, holdState } from "../steps/unreached.ts";

/**
 * An officer has looked into an address from which a letter came back, and says how it is known that it stands: letters may
 * be printed to it again.
 * @throws delivery-not-found, action-not-allowed, letter-address-missing, letter-address-changed, address-not-doubtful
 */
export async function confirmAddress(
  tx: Transaction,
  deliveryId: string,
  told: { readonly address: AddressChoice; readonly words: string },
): Promise<void> {
  const delivery = await deliveryOf(tx, deliveryId);
  await authorizeOnCase(tx, "delivery.mail", delivery.caseId);
  await holdState(tx, delivery.caseId, delivery.id);
  const { addresses, ...to } = await addresseeOf(tx, delivery);
  const came = doubtsOf(await addressDoubts(tx, delivery, to), addressAmong(addresses, told.address).place);
  if (came.length === 0) throw new Refused("address-not-doubtful");
  for (const one of came)
    await appendDeliveryEvent(tx, {
      delivery_id: one.deliveryId,
      case_id: one.caseId,
      state: "address-confirmed",
      account_id: tx.actor.accountId,
      words: told.words.trim(),
    });
  await append(tx, {
    chain: { caseId: delivery.caseId },
    type: "address-confirmed",
    payload: { deliveryId, noticeId: delivery.noticeId },
  });
}
