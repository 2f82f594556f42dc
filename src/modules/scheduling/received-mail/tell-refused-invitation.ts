import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Division } from "../contract.ts";
import { tellOfficer } from "../steps/tell-officer.ts";

/** A mail server refused somebody’s calendar invitation for good: each case says so, and a scheduling officer has it to look at. */
export async function tellRefusedInvitation(tx: Transaction, invitationId: string): Promise<void> {
  const { rows } = await sql<{ id: CaseId; office_id: string; division: Division; hearing_id: string }>`
    select c.id, c.office_id, c.division, i.hearing_id from calendar_invitations i
      join hearings h on h.id = i.hearing_id and h.starts_at > ${tx.now}::timestamptz
      join hearing_cases hc on hc.hearing_id = h.id and hc.left_at is null
      join cases c on c.id = hc.case_id
    where i.id = ${invitationId}::uuid order by c.id`.execute(tx.db);
  const [first] = rows;
  if (first === undefined) return;
  await tellOfficer(
    tx,
    rows.map(({ id }) => id),
    { officeId: first.office_id, division: first.division },
    {
      type: "calendar-invitation-refused",
      payload: { hearingId: first.hearing_id, invitationId },
      queue: "invitations-refused",
    },
  );
}
