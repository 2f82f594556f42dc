import type { CaseId } from "../../../../kernel/ids.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import "../../db.ts";

/** Proposals of a case whose date is offered now. */
export async function openOffersOn(tx: Transaction, caseId: CaseId): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("schedule_proposals as p")
    .innerJoin("schedule_proposal_cases as pc", "pc.proposal_id", "p.id")
    .select("p.id")
    .where("pc.case_id", "=", caseId)
    .where("p.state", "=", "offered")
    .orderBy("p.id")
    .execute();
  return rows.map(({ id }) => id);
}
