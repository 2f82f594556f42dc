import type { CaseId } from "../../../../kernel/ids.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import "../db.ts";

/** The cases of which counsel is asked. */
export async function casesOfOffer(tx: Transaction, offerId: string): Promise<readonly CaseId[]> {
  const rows = await tx.db
    .selectFrom("hearing_offer_cases")
    .select("case_id")
    .where("offer_id", "=", offerId)
    .orderBy("case_id")
    .execute();
  return rows.map((row) => row.case_id);
}
