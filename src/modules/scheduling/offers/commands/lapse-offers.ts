import type { Transaction } from "../../../../platform/database/store.ts";
import { append } from "../../../audit/index.ts";
import type { ReadCalendars } from "../../queries/read-snapshot.ts";
import { offerRuleOn } from "../../rules/offer-rules.ts";
import { endProposal } from "../../steps/end-proposals.ts";
import { casesOfOffer } from "../queries/cases-of-offer.ts";
import { counselToAsk } from "../queries/counsel-to-ask.ts";
import { lockProposalOf } from "../queries/lock-proposal.ts";
import { settleOffers } from "./settle-offers.ts";

/** Offers whose time to answer has passed. */
export async function offersPastTime(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("hearing_offers")
    .select("id")
    .where("state", "=", "open")
    .where("lapses_at", "<=", new Date(tx.now))
    .orderBy("lapses_at")
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Nobody answered in time. That counts as one of the offers that counsel gets: while there is another to come, the case is planned
 * anew; after the last one this very date is set, and the notice says so. Safe to repeat.
 */
export async function lapseOffer(tx: Transaction, read: ReadCalendars, offerId: string): Promise<void> {
  const proposal = await lockProposalOf(tx, offerId);
  if (proposal === undefined) return;
  const lapsed = await tx.db
    .updateTable("hearing_offers")
    .set({ state: "lapsed", ended_code: "not-answered" })
    .where("id", "=", offerId)
    .where("state", "=", "open")
    .where("lapses_at", "<=", new Date(tx.now))
    .returning("counsel_id")
    .executeTakeFirst();
  if (lapsed === undefined) return;
  for (const caseId of await casesOfOffer(tx, offerId))
    await append(tx, {
      chain: { caseId },
      type: "hearing-offer-lapsed",
      payload: { offerId, proposalId: proposal.id },
    });
  const rule = offerRuleOn(proposal.division, tx.now.slice(0, 10));
  const offers = proposal.moves_hearing_id === null ? rule.offers : rule.offersOnMove;
  const counsel = (await counselToAsk(tx, proposal.id)).find((one) => one.counselId === lapsed.counsel_id);
  if (counsel === undefined || counsel.notAccepted >= offers) return settleOffers(tx, read, proposal.id);
  await endProposal(tx, proposal.id, { state: "lapsed", code: "not-answered" });
}
