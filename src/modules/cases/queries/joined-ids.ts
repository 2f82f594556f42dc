import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The cases joined with this one today, itself not among them. */
export async function joinedIds(tx: Transaction, caseId: CaseId): Promise<readonly CaseId[]> {
  const rows = await tx.db
    .selectFrom("case_group_members as mine")
    .innerJoin("case_group_members as other", "other.group_id", "mine.group_id")
    .select("other.case_id")
    .where("mine.case_id", "=", caseId)
    .where("mine.until_at", "is", null)
    .where("other.until_at", "is", null)
    .where("other.case_id", "!=", caseId)
    .execute();
  return rows.map((row) => row.case_id);
}
