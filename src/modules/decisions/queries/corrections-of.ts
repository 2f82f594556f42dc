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

/** The last correction of the decision that was released; undefined where there is none. */
export const lastCorrectionOf = (tx: Transaction, id: DecisionId) =>
  tx.db
    .selectFrom("decisions")
    .select(["id", "file_version"])
    .where("corrects_id", "=", id)
    .where("status", "=", "released")
    .orderBy("released_at", "desc")
    .limit(1)
    .executeTakeFirst();
