import type { Transaction } from "../../../../platform/database/store.ts";
import type { ReadCalendars } from "../../queries/read-snapshot.ts";
import { offerRuleOn } from "../../rules/offer-rules.ts";
import { lockProposalOf } from "../queries/lock-proposal.ts";
import { otherDates } from "../queries/other-dates.ts";

/** A date that counsel chose was taken meanwhile: the offer shows those that are free now. */
export async function renewDates(tx: Transaction, read: ReadCalendars, offerId: string): Promise<void> {
  const proposal = await lockProposalOf(tx, offerId);
  if (proposal?.state !== "offered") return;
  const dates = await otherDates(tx, read, proposal, offerRuleOn(proposal.division, tx.now.slice(0, 10)));
  await tx.db
    .updateTable("hearing_offers")
    .set({ alternatives: JSON.stringify(dates) })
    .where("id", "=", offerId)
    .where("state", "=", "open")
    .execute();
}
