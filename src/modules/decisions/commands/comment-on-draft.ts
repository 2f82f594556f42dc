import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionId } from "../db.ts";
import { decisionFor } from "../queries/decision-for.ts";

/**
 * A reader’s word to the author, or the author’s answer. Read by the two alone.
 * @throws decision-not-found, decision-not-a-draft
 */
export async function commentOnDraft(tx: Transaction, decisionId: string, words: string): Promise<DecisionId> {
  const { row } = await decisionFor(tx, decisionId, "decision.read-draft");
  if (row.status !== "draft") throw new Refused("decision-not-a-draft");
  await tx.db
    .insertInto("decision_comments")
    .values({
      id: newId<string>(Date.parse(tx.now)),
      decision_id: row.id,
      account_id: tx.actor.accountId as never,
      words: words.trim(),
      made_at: tx.now,
    })
    .execute();
  return row.id;
}
