import { type Selectable, sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ScheduleProposalsTable } from "../db.ts";
import { tellOfficer } from "../steps/tell-officer.ts";

/** A hearing stands at its hour although somebody of it is away, and counsel cannot come on the other day: a scheduling officer has it to do. */
export async function tellMoveRefused(tx: Transaction, row: Selectable<ScheduleProposalsTable>): Promise<void> {
  const { rows } = await sql<{ id: CaseId }>`select pc.case_id as id from schedule_proposal_cases pc
    where pc.proposal_id = ${row.id}::uuid order by pc.ordinal`.execute(tx.db);
  await tellOfficer(
    tx,
    rows.map(({ id }) => id),
    { officeId: row.office_id, division: row.division },
    {
      type: "hearing-move-refused",
      payload: { proposalId: row.id, hearingId: row.moves_hearing_id },
      queue: "moves-refused",
    },
  );
}
