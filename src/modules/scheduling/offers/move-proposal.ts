import { type Selectable, sql } from "kysely";
import { type Instant, plusMinutes } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ScheduleProposalsTable } from "../db.ts";
import type { OtherDate } from "./contract.ts";

/**
 * Moves a proposal, and what it holds, to another date. False where somebody or something of it is held by another one then:
 * the table's exclusion constraint says so.
 */
export async function moveProposal(
  tx: Transaction,
  row: Selectable<ScheduleProposalsTable>,
  to: OtherDate,
): Promise<boolean> {
  const minutes = Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000);
  const startsAt = to.startsAt as Instant;
  const endsAt = plusMinutes(startsAt, minutes);
  const during = `[${startsAt},${endsAt})`;
  const { rows } = await sql`select from schedule_holds own join schedule_holds other on other.kind = own.kind
      and other.held_id = own.held_id and other.released_at is null and other.proposal_id <> own.proposal_id
      and other.during && ${during}::tstzrange
    where own.proposal_id = ${row.id}::uuid and own.released_at is null and own.kind <> 'case' limit 1`.execute(tx.db);
  if (rows.length > 0) return false;
  await tx.db
    .updateTable("schedule_holds")
    .set({ during })
    .where("proposal_id", "=", row.id)
    .where("released_at", "is", null)
    .where("kind", "<>", "case")
    .execute();
  await tx.db
    .updateTable("schedule_proposals")
    .set({ held_on: to.on, begins: to.time, starts_at: startsAt, ends_at: endsAt })
    .where("id", "=", row.id)
    .execute();
  return true;
}
