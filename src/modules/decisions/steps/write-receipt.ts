import { newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import { append } from "../../audit/index.ts";
import type { DecisionId } from "../db.ts";
import { settleLimits } from "./settle-limits.ts";

export type ReceiptOf = Pick<
  Tables["decision_receipts"],
  "case_id" | "side" | "account_id" | "person_id" | "counsel_id" | "basis"
> & { readonly decision_id: DecisionId; readonly received_on: string };

/**
 * Writes down the day on which somebody received a decision; each person's first receipt counts. From the earliest of
 * the person's side run the limits of an appeal (Regulations, s. 159.91). Repeated, it does nothing.
 * @returns whether it was written
 */
export async function writeReceipt(tx: Transaction, receipt: ReceiptOf): Promise<boolean> {
  const id = newId<string>(Date.parse(tx.now));
  const written = await tx.db
    .insertInto("decision_receipts")
    .values({ ...receipt, id, recorded_at: tx.now, recorded_by: tx.actor.accountId })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) return false;
  const { decision_id: decisionId, case_id: caseId, side, received_on: receivedOn, basis } = receipt;
  await append(tx, {
    chain: { caseId },
    type: "decision-received",
    payload: { decisionId, side, receivedOn, basis },
  });
  if (side === "party") await settleLimits(tx, receipt);
  return true;
}
