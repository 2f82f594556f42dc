import type { Selectable } from "kysely";
import type { Transaction } from "../../../../platform/database/store.ts";
import type { ScheduleProposalsTable } from "../../db.ts";
import "../db.ts";

type ProposalRow = Selectable<ScheduleProposalsTable>;

/** A proposal, before anything of it: whoever answers, sets or ends takes it first, and then its offers. */
export async function lockProposal(tx: Transaction, proposalId: string): Promise<ProposalRow | undefined> {
  return tx.db.selectFrom("schedule_proposals").selectAll().where("id", "=", proposalId).forUpdate().executeTakeFirst();
}

/** The proposal that an offer is of, likewise. */
export async function lockProposalOf(tx: Transaction, offerId: string): Promise<ProposalRow | undefined> {
  const found = await tx.db
    .selectFrom("hearing_offers")
    .select("proposal_id")
    .where("id", "=", offerId)
    .executeTakeFirst();
  return found === undefined ? undefined : lockProposal(tx, found.proposal_id);
}
