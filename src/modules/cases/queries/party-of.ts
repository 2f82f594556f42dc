import type { CaseId, PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";

/** @throws person-not-party */
export async function partyOf(tx: Transaction, caseId: CaseId, personId: string): Promise<PersonId> {
  const row = await tx.db
    .selectFrom("case_parties")
    .select("person_id")
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId as PersonId)
    .where("left_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("person-not-party");
  return row.person_id;
}
