import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { NewReceipt } from "../contract.ts";
import { decisionFor } from "../queries/decision-for.ts";
import { writeReceipt } from "../steps/write-receipt.ts";

/**
 * An officer records that somebody received a decision by hand, or acknowledged it (the Minister, until the partner
 * gateway says so).
 * @throws decision-not-found, action-not-allowed, decision-not-signed, receipt-recipient-wrong, receipt-day-wrong,
 *   receipt-recorded-already
 */
export async function recordReceipt(tx: Transaction, decisionId: string, wanted: NewReceipt): Promise<void> {
  const { row, cases } = await decisionFor(tx, decisionId, "decision.record-receipt");
  if (row.released_at === null) throw new Refused("decision-not-signed");
  const theCase = cases.find((one) => one.id === wanted.caseId);
  if (theCase === undefined) throw new Refused("receipt-recipient-wrong");
  const zone = theCase.office.zone;
  const from = civilDateIn(row.released_at.toISOString() as typeof tx.now, zone);
  if (wanted.receivedOn < from || wanted.receivedOn > civilDateIn(tx.now, zone)) throw new Refused("receipt-day-wrong");
  await requireOnSide(tx, wanted);
  const isWritten = await writeReceipt(tx, {
    decision_id: row.id,
    case_id: theCase.id,
    side: wanted.side,
    account_id: null,
    person_id: wanted.personId as never,
    counsel_id: wanted.counselId as never,
    received_on: wanted.receivedOn,
    basis: wanted.basis,
  });
  if (!isWritten) throw new Refused("receipt-recorded-already");
}

/** @throws receipt-recipient-wrong */
async function requireOnSide(tx: Transaction, { caseId, side, personId, counselId }: NewReceipt): Promise<void> {
  const named = [personId, counselId].filter((one) => one !== null);
  if (side === "minister" ? named.length > 0 : named.length !== 1 || !named.every(isUuid))
    throw new Refused("receipt-recipient-wrong");
  if (side === "minister") return;
  const isThere =
    personId === null
      ? await tx.db
          .selectFrom("representations")
          .select("id")
          .where("case_id", "=", caseId as never)
          .where("counsel_id", "=", counselId as never)
          .where("until_at", "is", null)
          .executeTakeFirst()
      : await tx.db
          .selectFrom("case_parties")
          .select("person_id")
          .where("case_id", "=", caseId as never)
          .where("person_id", "=", personId as never)
          .where("left_at", "is", null)
          .executeTakeFirst();
  if (isThere === undefined) throw new Refused("receipt-recipient-wrong");
}
