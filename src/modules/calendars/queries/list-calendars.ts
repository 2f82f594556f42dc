import { sql } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { plansHearings } from "../calendar-holder.ts";
import { type CalendarRole, type CalendarSummary, calendarRoles } from "../contract.ts";
import "../db.ts";

interface Found {
  readonly id: AccountId;
  readonly name: string;
  readonly held: string[];
  readonly is_own: boolean;
  readonly is_told: boolean;
}

/**
 * The reader's own calendar and that of the counsel whose delegate the reader is; to whoever plans hearings, everybody's.
 * Own ones first, then in the order of the names.
 */
export async function listCalendars(tx: Transaction, role: CalendarRole | null): Promise<CalendarSummary[]> {
  const everybody = plansHearings(tx);
  const { rows } = await sql<Found>`
    select a.id, a.name, greffe.keeps_calendar(a.id) as is_own, array(select distinct r.role from role_assignments r
        where r.account_id = a.id and (r.until_at is null or r.until_at > ${tx.now}::timestamptz)
        union select 'counsel' where a.counsel_id is not null) as held,
      exists (select from member_profiles p where p.account_id = a.id)
        or exists (select from interpreter_profiles p where p.account_id = a.id)
        or exists (select from counsel_limits p where p.account_id = a.id)
        or exists (select from minister_profiles p where p.account_id = a.id)
        or exists (select from working_patterns p where p.account_id = a.id)
        or exists (select from greffe.times_away t where t.account_id = a.id)
        or exists (select from absences t where t.account_id = a.id and t.ended_at is null) as is_told
    from accounts a where a.closed_at is null and case when ${everybody}::boolean
      then a.counsel_id is not null or exists (select from role_assignments r where r.account_id = a.id
        and r.role in ('member', 'interpreter', 'minister-counsel') and (r.until_at is null or r.until_at > ${tx.now}::timestamptz))
      else a.id = ${tx.actor.accountId}::uuid or a.id in (select p.account_id from greffe.principals_of_actor p) end
    order by is_own desc, a.name, a.id limit 2000`.execute(tx.db);
  return rows.flatMap((row) => {
    const roles = calendarRoles.filter((one) => row.held.includes(one));
    if (roles.length === 0 || (role !== null && !roles.includes(role))) return [];
    return [{ accountId: row.id, name: row.name, roles, isOwn: row.is_own, isTold: row.is_told }];
  });
}
