import { sql } from "kysely";
import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import { type CivilDate, civilDateIn, plusDays, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Division } from "../contract.ts";
import { tellOfficer } from "./tell-officer.ts";

interface ProposedMove {
  readonly id: string;
  readonly hearing_id: HearingId;
  readonly office_id: string;
  readonly division: Division;
  readonly held_on: CivilDate;
  readonly zone: Zone;
  readonly case_ids: readonly CaseId[];
}

/** Before the hearing nobody is in time any more to be told of another day. */
const daysBefore = 3;

/**
 * A hearing that cannot be held as it is set has another place, which waits for an officer: nothing else reminds of it. The work
 * is due tomorrow, or today where the hearing is near, and is shown to the registry the day after. `proposalIds`: of a run just
 * kept; those that went on by themselves are nobody's to approve.
 */
export async function tellMovesProposed(tx: Transaction, proposalIds: readonly string[]): Promise<void> {
  const { rows } = await sql<ProposedMove>`
    select p.id, h.id as hearing_id, p.office_id, p.division, h.held_on, o.zone,
      array(select c.case_id from schedule_proposal_cases c where c.proposal_id = p.id order by c.ordinal) as case_ids
    from schedule_proposals p join hearings h on h.id = p.moves_hearing_id join offices o on o.id = h.office_id
    where p.id = any (${[...proposalIds]}::uuid[]) and p.state = 'proposed' order by p.id`.execute(tx.db);
  for (const row of rows) {
    const today = civilDateIn(tx.now, row.zone);
    const latest = plusDays(row.held_on, -daysBefore);
    const tomorrow = plusDays(today, 1);
    await tellOfficer(
      tx,
      row.case_ids,
      { officeId: row.office_id, division: row.division },
      {
        type: "hearing-move-proposed",
        payload: { proposalId: row.id, hearingId: row.hearing_id },
        queue: "moves-to-approve",
        ...(latest < tomorrow ? { dueOn: today } : {}),
      },
    );
  }
}
