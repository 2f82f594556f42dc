import { newId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import { append } from "../../audit/index.ts";
import { recordTrigger, standingTrigger } from "../../deadlines/index.ts";
import type { DecisionId } from "../db.ts";
import { determinationOf } from "../rules/determinations.ts";

export type ReceiptOf = Pick<
  Tables["decision_receipts"],
  "case_id" | "side" | "account_id" | "person_id" | "counsel_id" | "received_on" | "basis"
> & { readonly decision_id: DecisionId };

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
  if (side === "party") await startLimits(tx, receipt);
  return true;
}

/**
 * The limit of whoever may go on against the decision runs from the earliest receipt that is known of the person's side:
 * to the Refugee Appeal Division, or to the Federal Court where no appeal remains (Act, s. 72(2)(a)). A later word of an
 * earlier day moves it back; a correction starts nothing.
 */
async function startLimits(tx: Transaction, receipt: ReceiptOf): Promise<void> {
  const code = await startedBy(tx, receipt);
  if (code === null) return;
  const { case_id: caseId, decision_id: subjectId, received_on: receivedOn } = receipt;
  const standing = await standingTrigger(tx, { caseId, code, subjectId });
  if (standing !== null && standing.on <= receivedOn) return;
  await recordTrigger(tx, {
    caseId,
    code,
    on: receivedOn as CivilDate,
    at: null,
    subjectId,
    source: "notice",
    replacesId: standing?.id ?? null,
  });
}

async function startedBy(
  tx: Transaction,
  receipt: ReceiptOf,
): Promise<"reasons-received" | "final-decision-received" | null> {
  const row = await tx.db
    .selectFrom("decision_cases as dc")
    .innerJoin("decisions as d", "d.id", "dc.decision_id")
    .select(["dc.determination", "d.corrects_id"])
    .where("dc.decision_id", "=", receipt.decision_id)
    .where("dc.case_id", "=", receipt.case_id)
    .executeTakeFirst();
  const determination = determinationOf(row?.determination ?? "");
  if (row?.corrects_id !== null || determination?.result !== "negative") return null;
  return determination.appeal === "rad" ? "reasons-received" : "final-decision-received";
}
