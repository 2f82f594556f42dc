import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Whether a case took no step after the version that one gave it; 0 is its opening. */
export async function isLastStep(tx: Transaction, caseId: CaseId, version: number): Promise<boolean> {
  const later = await tx.db
    .selectFrom("case_changes")
    .select("version")
    .where("case_id", "=", caseId)
    .where("kind", "=", "moved")
    .where("version", ">", version)
    .executeTakeFirst();
  return later === undefined;
}
