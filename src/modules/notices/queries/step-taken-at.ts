import type { CaseId } from "../../../kernel/ids.ts";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** When a case took the step that gave it this version. */
export async function stepTakenAt(tx: Transaction, caseId: CaseId, version: number): Promise<Instant> {
  const row = await tx.db
    .selectFrom("case_changes")
    .select("changed_at")
    .where("case_id", "=", caseId)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return instantOf(row.changed_at);
}
