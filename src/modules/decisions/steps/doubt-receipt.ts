import { sql } from "kysely";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { ReachedDelivery } from "../../notices/index.ts";
import type { DecisionId } from "../db.ts";
import { settleLimits } from "./settle-limits.ts";
import "../db.ts";

/**
 * A letter of a decision came back: the day on which the rules presumed it received stays on record with the day on
 * which it came back, and counts no more; but a day that another letter to the same person, or the same one mailed again,
 * gives (`standing`). Repeated, it does nothing.
 */
export async function doubtReceipt(
  tx: Transaction,
  decisionId: DecisionId,
  { caseId, accountId, personId, counselId, returnedOn }: ReachedDelivery & { readonly returnedOn: CivilDate },
  standing: ReadonlySet<string>,
): Promise<void> {
  const doubted = await tx.db
    .updateTable("decision_receipts")
    .set({ letter_returned_on: returnedOn })
    .where("decision_id", "=", decisionId)
    .where("case_id", "=", caseId)
    .where("basis", "=", "mailed")
    .where("letter_returned_on", "is", null)
    .where("account_id", "is not distinct from", accountId)
    .where("person_id", "is not distinct from", personId)
    .where("counsel_id", "is not distinct from", counselId)
    .where(sql<boolean>`received_on <> all (${[...standing]}::date[])`)
    .returning(["side", "received_on"])
    .executeTakeFirst();
  if (doubted === undefined) return;
  await append(tx, {
    chain: { caseId },
    type: "decision-receipt-doubted",
    payload: { decisionId, side: doubted.side, receivedOn: doubted.received_on, returnedOn },
  });
  if (doubted.side === "party") await settleLimits(tx, { case_id: caseId, decision_id: decisionId });
}
