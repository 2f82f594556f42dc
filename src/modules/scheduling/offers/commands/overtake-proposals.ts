import { sql } from "kysely";
import type { CaseId, HearingId } from "../../../../kernel/ids.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import { endProposal } from "../../steps/end-proposals.ts";
import { withdrawOffers } from "../withdraw-offers.ts";

/** A hearing was set by hand on cases of which a date was proposed or offered: nobody is asked any more. Safe to repeat. */
export async function overtakeProposals(
  tx: Transaction,
  set: { readonly hearingId: HearingId; readonly caseIds: readonly CaseId[] },
): Promise<void> {
  const overtaken = await tx.db
    .selectFrom("schedule_proposals as p")
    .select("p.id")
    .where("p.state", "in", ["proposed", "approved", "offered", "confirmed"])
    .where("p.moves_hearing_id", "is", null)
    .where(
      sql<boolean>`exists (select from schedule_proposal_cases pc join hearing_cases hc on hc.case_id = pc.case_id
        and hc.left_at is null and hc.hearing_id = ${set.hearingId}::uuid join hearings h on h.id = hc.hearing_id
        and h.status = 'set' and h.set_at >= p.made_at where pc.proposal_id = p.id and pc.case_id = any (${[...set.caseIds]}::uuid[]))`,
    )
    .orderBy("p.id")
    .forUpdate("p")
    .execute();
  for (const { id } of overtaken) {
    await withdrawOffers(tx, [id], "hearing-set");
    await endProposal(tx, id, { state: "superseded", code: "hearing-already-set" });
  }
}
