import { type Selectable, sql } from "kysely";
import { civilDateIn, instantOf } from "../../../../kernel/time.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import { officeCalendars } from "../../../deadlines/index.ts";
import type { ScheduleProposalsTable } from "../../db.ts";
import { firstDayFor } from "../../queries/ready-cases.ts";
import type { OfferRule } from "../../rules/offer-rules.ts";
import { lapseAt } from "../lapse-at.ts";
import { peopleOfProposal } from "./people-of-proposal.ts";

type ProposalRow = Selectable<ScheduleProposalsTable>;

/**
 * Whether counsel is asked before a hearing that is set moves: to another day, by the tribunal itself. With others at its own hour nobody’s
 * day changes; a change that was granted is told.
 */
export async function isMovedByTribunal(tx: Transaction, row: ProposalRow): Promise<boolean> {
  const { rows } = await sql`select from hearings h where h.id = ${row.moves_hearing_id}::uuid
    and h.starts_at <> ${row.starts_at} and not exists (select from date_changes d where d.proposal_id = ${row.id}::uuid)`.execute(
    tx.db,
  );
  return rows.length > 0;
}

/**
 * Whether there is time for an answer. Of a new hearing always; of one that moves, where the hearing as it stands comes after it, and
 * the new day leaves its notice even then.
 */
export async function isTimeToAsk(tx: Transaction, row: ProposalRow, rule: OfferRule): Promise<boolean> {
  if (row.moves_hearing_id === null) return true;
  const days = (await officeCalendars(tx)).get(row.office_id);
  const people = await peopleOfProposal(tx, row.id);
  const { rows } = await sql<{
    starts_at: Date;
  }>`select starts_at from hearings where id = ${row.moves_hearing_id}::uuid`.execute(tx.db);
  const [hearing] = rows;
  if (days === undefined || people === null || hearing === undefined) return false;
  if (instantOf(hearing.starts_at) <= lapseAt(tx.now, rule, days.calendar)) return false;
  const today = civilDateIn(tx.now, days.office.zone);
  const first = firstDayFor({ division: row.division, proceeding_type: people.proceeding }, today, days.calendar);
  return first === null || row.held_on >= first;
}
