import type { Transaction } from "../../../../platform/database/store.ts";
import type { ReadCalendars } from "../../queries/read-snapshot.ts";
import { offerRuleOn } from "../../rules/offer-rules.ts";
import { otherDates } from "../queries/other-dates.ts";
import { lockProposal } from "./settle-offers.ts";

/** A date that counsel chose was taken meanwhile: the offer shows those that are free now. */
export async function renewDates(tx: Transaction, read: ReadCalendars, offerId: string): Promise<void> {
  const offer = await tx.db
    .selectFrom("hearing_offers")
    .select(["proposal_id", "division"])
    .where("id", "=", offerId)
    .where("state", "=", "open")
    .executeTakeFirst();
  const proposal = offer === undefined ? undefined : await lockProposal(tx, offer.proposal_id);
  if (offer === undefined || proposal?.state !== "offered") return;
  const dates = await otherDates(tx, read, proposal, offerRuleOn(offer.division, tx.now.slice(0, 10)));
  await tx.db
    .updateTable("hearing_offers")
    .set({ alternatives: JSON.stringify(dates) })
    .where("id", "=", offerId)
    .where("state", "=", "open")
    .execute();
}
