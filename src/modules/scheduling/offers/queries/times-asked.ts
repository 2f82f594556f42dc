import type { Selectable } from "kysely";
import type { Transaction } from "../../../../platform/database/store.ts";
import type { ScheduleProposalsTable } from "../../db.ts";
import type { HearingOffersTable } from "../db.ts";
import { counselToAsk } from "./counsel-to-ask.ts";
import "../db.ts";

type ProposalRow = Selectable<ScheduleProposalsTable>;

/**
 * By case, how often its counsel was asked and accepted no date, where this one is set without their yes. Of joined cases each is
 * told of its own counsel alone: who accepted is not said to have refused, and nobody reads how another’s counsel answered.
 */
export async function timesAsked(tx: Transaction, row: ProposalRow): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  if (row.set_after_offers === null) return found;
  const offers = await tx.db.selectFrom("hearing_offers").selectAll().where("proposal_id", "=", row.id).execute();
  const agreed = whoAgreed(row, offers);
  for (const { counselId, caseIds, notAccepted } of await counselToAsk(tx, row.id)) {
    if (agreed.has(counselId) || notAccepted === 0) continue;
    for (const id of caseIds) found.set(id, Math.max(notAccepted, found.get(id) ?? 0));
  }
  return found;
}

/** Counsel who accepted the date that a proposal has now, or chose it. */
export function whoAgreed(row: ProposalRow, offers: readonly Selectable<HearingOffersTable>[]): ReadonlySet<string> {
  const isSame = (at: Date | null) => at?.getTime() === row.starts_at.getTime();
  return new Set(
    offers
      .filter((one) => (one.state === "accepted" && isSame(one.starts_at)) || isSame(one.chosen_at))
      .map((one) => one.counsel_id),
  );
}
