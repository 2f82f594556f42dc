import type { Selectable } from "kysely";
import { DatabaseError } from "pg";
import { Refused } from "../../../kernel/refusal.ts";
import { type Instant, plusMinutes } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ScheduleProposalsTable } from "../db.ts";
import type { OtherDate } from "./contract.ts";

/**
 * Moves a proposal, and what it holds, to another date.
 * @throws hearing-offer-date-taken where somebody or something of it is held by another one then: the table’s exclusion
 *   constraint says so, whoever was first
 */
export async function moveProposal(
  tx: Transaction,
  row: Selectable<ScheduleProposalsTable>,
  to: OtherDate,
): Promise<void> {
  const minutes = Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000);
  const startsAt = to.startsAt as Instant;
  const endsAt = plusMinutes(startsAt, minutes);
  await moveHolds(tx, row.id, `[${startsAt},${endsAt})`);
  await tx.db
    .updateTable("schedule_proposals")
    .set({ held_on: to.on, begins: to.time, starts_at: startsAt, ends_at: endsAt })
    .where("id", "=", row.id)
    .execute();
}

async function moveHolds(tx: Transaction, proposalId: string, during: string): Promise<void> {
  try {
    await tx.db
      .updateTable("schedule_holds")
      .set({ during })
      .where("proposal_id", "=", proposalId)
      .where("released_at", "is", null)
      .where("kind", "<>", "case")
      .execute();
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.constraint !== "schedule_holds_once") throw error;
    throw new Refused("hearing-offer-date-taken");
  }
}
