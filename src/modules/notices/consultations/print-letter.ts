import type { NoticeId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { appendConsultation } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { printedFile } from "../../documents/index.ts";
import { noticeSource, typesetNotice } from "../document/notice-document.ts";
import { type AddressChoice, addresseeOf } from "../queries/addressee-of.ts";
import { replacedAt } from "../queries/replaced-at.ts";
import { addressAmong } from "../steps/address-among.ts";
import { deliveryOf } from "../steps/unreached.ts";

/**
 * The notice as a letter to one person, in that person's language first, with the address of the day on which it was
 * issued or, when the officer chooses, of today; none to an address from which a letter came back and that nobody has
 * confirmed since. With it what goes in the same envelope. That somebody had it before them is in the record, once a visit
 * for each address: what is sent is recorded by whoever mails it.
 * @throws delivery-not-found, action-not-allowed, letter-address-missing, letter-latin-form-missing,
 *   letter-address-changed, letter-address-unchosen, letter-address-doubtful
 */
export async function printLetter(
  tx: Transaction,
  deliveryId: string,
  address: AddressChoice | "only" | null,
): Promise<{ readonly letter: Buffer; readonly enclosures: readonly string[] }> {
  const delivery = await deliveryOf(tx, deliveryId);
  await authorizeOnCase(tx, "delivery.mail", delivery.caseId);
  const { addresses, latinMissing } = await addresseeOf(tx, delivery);
  if (latinMissing) throw new Refused("letter-latin-form-missing");
  const chosen = addressAmong(addresses, address);
  if (chosen.doubt !== null) throw new Refused("letter-address-doubtful");
  const letter = await typesetNotice(await noticeSource(tx, delivery.noticeId), delivery.language, {
    address: chosen.lines,
    hasNoAccount: delivery.accountId === null,
    replacedAt: await replacedAt(tx, delivery.noticeId),
  });
  await appendConsultation(
    tx,
    delivery.id,
    {
      chain: { caseId: delivery.caseId },
      type: "letter-printed",
      payload: { deliveryId, noticeId: delivery.noticeId, address: chosen.when },
    },
    chosen.when,
  );
  return { letter, enclosures: await enclosuresOf(tx, delivery.noticeId) };
}

/** What goes in the same envelope, by its hash. */
async function enclosuresOf(tx: Transaction, noticeId: NoticeId): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("notice_enclosures")
    .select("document_id")
    .where("notice_id", "=", noticeId)
    .orderBy("document_id")
    .execute();
  const hashes = [];
  for (const { document_id: documentId } of rows) hashes.push(await printedFile(tx, documentId));
  return hashes.filter((hash) => hash !== null);
}
