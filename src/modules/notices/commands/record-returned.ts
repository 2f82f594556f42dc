import type { DocumentId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type AuthorizedCase, authorizeOnCase, officeOf } from "../../cases/index.ts";
import { addUploaded } from "../../documents/index.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import { returnReasonsOn } from "../rules/return-reasons.ts";
import { kindOf, tellReached } from "../steps/tell-reached.ts";
import { deliveryOf, type FollowedDelivery, holdState } from "../steps/unreached.ts";
import { scanWords } from "../text.ts";
import "../db.ts";

export interface ReturnedLetterFacts {
  readonly returnedOn: CivilDate;
  readonly reason: string;
  readonly words: string;
  /** The upload that shows the envelope. */
  readonly scanUploadId: string | null;
}

/**
 * Records that a letter came back, on which day, and the reason on its envelope. The rules presume receipt from the day of
 * mailing and say nothing of a letter that came back: nobody is said any more to have received it, what stood on that is
 * the registry's to look at (job `after-letter-returned`), and the address is in doubt.
 * @throws delivery-not-found, action-not-allowed, letter-not-mailed, letter-returned-already, letter-return-day-impossible,
 *   letter-return-reason-unknown, letter-return-words-missing, upload-not-found, upload-not-ready, upload-taken, or the code
 *   with which the scan was refused
 */
export async function recordReturned(tx: Transaction, deliveryId: string, told: ReturnedLetterFacts): Promise<void> {
  const delivery = await deliveryOf(tx, deliveryId);
  const theCase = await authorizeOnCase(tx, "delivery.mail", delivery.caseId);
  const { zone } = await officeOf(tx, theCase.office_id);
  const state = await holdState(tx, delivery.caseId, delivery.id);
  if (state === "returned") throw new Refused("letter-returned-already");
  if (state !== "mailed") throw new Refused("letter-not-mailed");
  const today = civilDateIn(tx.now, zone);
  const mailedOn = await mailedOnOf(tx, delivery);
  if (told.returnedOn < mailedOn || told.returnedOn > today) throw new Refused("letter-return-day-impossible");
  const words = told.words.trim();
  const reason = returnReasonsOn(today).find((one) => one.code === told.reason);
  if (reason === undefined) throw new Refused("letter-return-reason-unknown");
  if (reason.wordsRequired && words === "") throw new Refused("letter-return-words-missing");
  const documentId = told.scanUploadId === null ? null : await keepScan(tx, theCase, told.scanUploadId);
  await appendDeliveryEvent(tx, {
    delivery_id: delivery.id,
    case_id: delivery.caseId,
    state: "returned",
    account_id: tx.actor.accountId,
    code: reason.code,
    returned_on: told.returnedOn,
    document_id: documentId,
    words: words === "" ? null : words,
  });
  await append(tx, {
    chain: { caseId: delivery.caseId },
    type: "letter-returned",
    payload: { deliveryId, noticeId: delivery.noticeId, returnedOn: told.returnedOn, reason: reason.code, documentId },
  });
  await tx.addJob("after-letter-returned", { caseId: delivery.caseId, noticeId: delivery.noticeId, deliveryId });
  // Whoever counts from its receipt asks again what is so.
  await tellReached(tx, await kindOf(tx, delivery.noticeId), { caseId: delivery.caseId, deliveryId: delivery.id });
}

function keepScan(tx: Transaction, theCase: AuthorizedCase, uploadId: string): Promise<DocumentId> {
  const { id: caseId, language } = theCase;
  return addUploaded(tx, {
    caseId,
    uploadId,
    typeCode: "returned-letter",
    description: scanWords[language],
    language: "other",
  });
}

async function mailedOnOf(tx: Transaction, { id }: FollowedDelivery): Promise<string> {
  const row = await tx.db
    .selectFrom("delivery_events")
    .select("mailed_on")
    .where("delivery_id", "=", id)
    .where("state", "=", "mailed")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.mailed_on ?? "";
}
