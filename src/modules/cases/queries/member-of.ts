import type { AccountId, CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The member who has a case: of several, whoever had it last. Null: nobody. */
export async function memberOf(tx: Transaction, caseId: CaseId): Promise<AccountId | null> {
  const row = await tx.db
    .selectFrom("case_access")
    .select("account_id")
    .where("case_id", "=", caseId)
    .where("relation", "=", "assigned-member")
    .where("until_at", "is", null)
    .orderBy("from_at", "desc")
    .executeTakeFirst();
  return row?.account_id ?? null;
}
