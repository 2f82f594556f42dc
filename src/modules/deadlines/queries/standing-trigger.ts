import type { CaseId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { TriggerCode } from "../rules/deadline-rule.ts";
import "../db.ts";

/** The event that stands today for one thing on one case (a hearing, a decision), or null. */
export async function standingTrigger(
  tx: Transaction,
  of: { readonly caseId: CaseId; readonly code: TriggerCode; readonly subjectId: string },
): Promise<{ readonly id: string; readonly on: CivilDate } | null> {
  const row = await tx.db
    .selectFrom("deadline_triggers as t")
    .leftJoin("deadline_triggers as later", "later.replaces_id", "t.id")
    .select(["t.id", "t.happened_on"])
    .where("t.case_id", "=", of.caseId)
    .where("t.code", "=", of.code)
    .where("t.subject_id", "=", of.subjectId)
    .where("t.happened_on", "is not", null)
    .where("later.id", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, on: row.happened_on as CivilDate };
}
