import type { CaseId, CounselId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/**
 * Under whose name the actor works on a case: the counsel's own, or for a delegate the counsel who delegated. Null for
 * everybody else. What a delegate cases is the counsel's.
 */
export async function actingFor(tx: Transaction, caseId: CaseId): Promise<CounselId | null> {
  const { accountId, counselId } = tx.actor;
  if (accountId === null) return null;
  if (counselId !== null) return counselId;
  const row = await tx.db
    .selectFrom("case_access as a")
    .innerJoin("representations as r", "r.id", "a.source_id")
    .select("r.counsel_id")
    .where("a.case_id", "=", caseId)
    .where("a.account_id", "=", accountId)
    .where("a.relation", "=", "delegate")
    .where("a.until_at", "is", null)
    .where("r.until_at", "is", null)
    .executeTakeFirst();
  return row?.counsel_id ?? null;
}
