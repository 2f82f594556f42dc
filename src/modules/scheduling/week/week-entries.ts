import { sql } from "kysely";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { WeekEntry } from "./contract.ts";
import "../db.ts";

export interface WeekEntryRow {
  readonly id: string;
  readonly of: WeekEntry["of"];
  readonly division: WeekEntry["division"];
  readonly mode: WeekEntry["mode"];
  readonly held_on: CivilDate;
  readonly begins: string;
  readonly minutes: number;
  readonly room_id: string | null;
  readonly member_ids: readonly string[];
  readonly interpreter_ids: readonly string[];
  readonly case_id: string;
  readonly file_number: string;
  readonly principal_name: string;
  readonly cases: number;
}

/** Hearings and open proposals of an office between two days, by hour, of the cases that the reader sees. */
export async function weekEntries(
  tx: Transaction,
  { officeId, from, to }: { readonly officeId: string; readonly from: string; readonly to: string },
): Promise<readonly WeekEntryRow[]> {
  const people = (role: string) => sql`array(select p.account_id::text from hearing_people p where p.hearing_id = h.id
    and p.role = ${role} and p.state <> 'left' and p.account_id is not null order by not p.presides, p.account_id)`;
  const minutes = sql`round(extract(epoch from ends_at - starts_at) / 60)::int`;
  const { rows } = await sql<WeekEntryRow>`
    select w.*, f.id as case_id, f.file_number, f.principal_name, f.cases from (
      select h.id, 'hearing' as of, h.division, h.mode, h.held_on, h.begins, h.starts_at, ${minutes} as minutes, h.room_id,
        ${people("member")} as member_ids, ${people("interpreter")} as interpreter_ids,
        array(select hc.case_id from hearing_cases hc where hc.hearing_id = h.id and hc.left_at is null) as case_ids
      from hearings h
      where h.office_id = ${officeId} and h.status = 'set' and h.held_on between ${from}::date and ${to}::date
        and h.starts_at between ${from}::date - interval '1 day' and ${to}::date + interval '2 days'
      union all
      select p.id, 'proposal', p.division, p.mode, p.held_on, p.begins, p.starts_at, ${minutes}, p.room_id,
        p.member_ids::text[], array_remove(array[p.interpreter_id::text], null),
        array(select pc.case_id from schedule_proposal_cases pc where pc.proposal_id = p.id)
      from schedule_proposals p
      where p.office_id = ${officeId} and p.state in ('proposed', 'approved', 'offered', 'confirmed')
        and p.held_on between ${from}::date and ${to}::date
    ) w cross join lateral (
      select c.id, c.file_number, c.principal_name, count(*) over ()::int as cases
      from cases c where c.id = any (w.case_ids) order by c.file_number limit 1) f
    order by w.starts_at, w.id`.execute(tx.db);
  return rows;
}
