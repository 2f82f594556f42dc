import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionId } from "../db.ts";

/** Whether a correction of the decision is being written, or waits to be released. Asked by its author, who sees it. */
export async function isBeingCorrected(tx: Transaction, id: DecisionId): Promise<boolean> {
  const open = await tx.db
    .selectFrom("decisions")
    .select("id")
    .where("corrects_id", "=", id)
    .where("status", "in", ["draft", "signed"])
    .executeTakeFirst();
  return open !== undefined;
}
