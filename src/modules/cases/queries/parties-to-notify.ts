import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";

export interface Recipient {
  readonly accountId: AccountId;
  readonly relation: Tables["case_access"]["relation"];
  readonly language: Language;
  readonly email: string;
  readonly name: string;
  /** Somebody has signed in with it at least once: what is there is read. */
  readonly isUsed: boolean;
}

/** The open accounts entitled to the case's notices today, each once. Delegates read their counsel's. */
export async function partiesToNotify(tx: Transaction, caseId: CaseId): Promise<readonly Recipient[]> {
  const rows = await tx.db
    .selectFrom("case_access as a")
    .innerJoin("accounts as k", "k.id", "a.account_id")
    .select(["k.id", "a.relation", "k.language", "k.email", "k.name"])
    .select((of) => of("k.first_signed_in_at", "is not", null).as("is_used"))
    .distinctOn("k.id")
    .where("a.case_id", "=", caseId)
    .where("a.until_at", "is", null)
    .where("k.closed_at", "is", null)
    .where("a.relation", "not in", ["delegate", "assigned-member", "assigned-staff"])
    .orderBy("k.id")
    .execute();
  return rows.map(({ id, is_used: isUsed, ...row }) => ({ accountId: id, isUsed: Boolean(isUsed), ...row }));
}
