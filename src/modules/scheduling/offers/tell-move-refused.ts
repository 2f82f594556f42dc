import { type Selectable, sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { openTask } from "../../work/index.ts";
import type { ScheduleProposalsTable } from "../db.ts";

/** A hearing stands at its hour although somebody of it is away, and counsel cannot come on the other day: a scheduling officer has it to do. */
export async function tellMoveRefused(tx: Transaction, row: Selectable<ScheduleProposalsTable>): Promise<void> {
  const { rows } = await sql<{ id: CaseId }>`select pc.case_id as id from schedule_proposal_cases pc
    where pc.proposal_id = ${row.id}::uuid order by pc.ordinal`.execute(tx.db);
  for (const { id } of rows)
    await append(tx, {
      chain: { caseId: id },
      type: "hearing-move-refused",
      payload: { proposalId: row.id, hearingId: row.moves_hearing_id },
    });
  const [first] = rows;
  if (first === undefined) return;
  const { office_id: officeId, division } = row;
  const subject = { kind: "case", id: first.id };
  await openTask(tx, { queue: "moves-refused", caseId: first.id, subject, officeId, division });
}
