import { newId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import { append } from "../../audit/index.ts";
import { recordTrigger } from "../../deadlines/index.ts";
import type { DecisionId } from "../db.ts";
import { determinationOf } from "../rules/determinations.ts";

export type ReceiptOf = Pick<
  Tables["decision_receipts"],
  "case_id" | "side" | "account_id" | "person_id" | "counsel_id" | "received_on" | "basis"
> & { readonly decision_id: DecisionId };

/**
 * Writes down the day on which somebody received a decision; each person's first receipt counts. From the first of the
 * person's side run the limits of an appeal (Regulations, s. 159.91). Repeated, it does nothing.
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
  if (side === "party" && (await isFirstOfSide(tx, receipt)) && (await isAppealable(tx, receipt)))
    await recordTrigger(tx, {
      caseId,
      code: "reasons-received",
      on: receivedOn as CivilDate,
      at: null,
      subjectId: decisionId,
      source: "notice",
      replacesId: null,
    });
  return true;
}

async function isFirstOfSide(tx: Transaction, receipt: ReceiptOf): Promise<boolean> {
  const { count } = await tx.db
    .selectFrom("decision_receipts")
    .select((of) => of.fn.countAll<string>().as("count"))
    .where("decision_id", "=", receipt.decision_id)
    .where("case_id", "=", receipt.case_id)
    .where("side", "=", receipt.side)
    .executeTakeFirstOrThrow();
  return Number(count) === 1;
}

async function isAppealable(tx: Transaction, receipt: ReceiptOf): Promise<boolean> {
  const row = await tx.db
    .selectFrom("decision_cases as dc")
    .innerJoin("decisions as d", "d.id", "dc.decision_id")
    .select(["dc.determination", "d.corrects_id"])
    .where("dc.decision_id", "=", receipt.decision_id)
    .where("dc.case_id", "=", receipt.case_id)
    .executeTakeFirst();
  const isNegative = determinationOf(row?.determination ?? "");
  return row?.corrects_id === null && isNegative?.appeal === "rad" && isNegative.result === "negative";
}
