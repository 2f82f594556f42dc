import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { DecisionId } from "../db.ts";
import { ownDraft } from "../queries/decision-for.ts";

/**
 * Leaves a draft: it stays, for nobody but its author, and the cases can be decided anew.
 * @throws decision-not-found, decision-not-a-draft, decision-changed-meanwhile
 */
export async function discardDraft(tx: Transaction, decisionId: string, version: number): Promise<DecisionId> {
  const { row, cases } = await ownDraft(tx, decisionId, "decision.write", version);
  await tx.db.updateTable("decisions").set({ status: "discarded" }).where("id", "=", row.id).execute();
  for (const one of cases)
    await append(tx, { chain: { caseId: one.id }, type: "decision-discarded", payload: { decisionId: row.id } });
  return row.id;
}
