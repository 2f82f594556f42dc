import type { CaseId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The last day on which a hearing of the case is fixed; null: none is. */
export async function hearingDay(tx: Transaction, caseId: CaseId): Promise<CivilDate | null> {
  const row = await tx.db
    .selectFrom("deadline_triggers as t")
    .leftJoin("deadline_triggers as later", "later.replaces_id", "t.id")
    .select("t.happened_on")
    .where("t.case_id", "=", caseId)
    .where("t.code", "=", "hearing")
    .where("t.happened_on", "is not", null)
    .where("later.id", "is", null)
    .orderBy("t.happened_on", "desc")
    .executeTakeFirst();
  return row?.happened_on ?? null;
}
