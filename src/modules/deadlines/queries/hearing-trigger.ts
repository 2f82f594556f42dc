import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The event that stands for one hearing on one case today, or null. */
export async function hearingTrigger(tx: Transaction, caseId: CaseId, hearingId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom("deadline_triggers as t")
    .leftJoin("deadline_triggers as later", "later.replaces_id", "t.id")
    .select("t.id")
    .where("t.case_id", "=", caseId)
    .where("t.code", "=", "hearing")
    .where("t.subject_id", "=", hearingId)
    .where("t.happened_on", "is not", null)
    .where("later.id", "is", null)
    .executeTakeFirst();
  return row?.id ?? null;
}
