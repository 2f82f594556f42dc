import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionText } from "../contract.ts";
import type { DecisionId } from "../db.ts";

/** What the author last saved; empty for whoever may not read it. */
export async function draftText(tx: Transaction, decisionId: DecisionId): Promise<DecisionText> {
  const row = await tx.db
    .selectFrom("decision_drafts")
    .select("content")
    .where("decision_id", "=", decisionId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.content ?? { sections: [] };
}
