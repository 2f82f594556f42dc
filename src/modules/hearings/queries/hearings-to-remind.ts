import { sql } from "kysely";
import type { HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ReminderRule } from "../rules/reminder-rules.ts";
import "../db.ts";

/** Hearings that one run of the job reminds of at most. */
const most = 500;

/**
 * Hearings of which a reminder is due and was not told, the nearest first: set, still to come, on the days of a rule by the calendar
 * of their office, and not changed within its days. `only`: of one hearing.
 */
export async function hearingsToRemind(
  tx: Transaction,
  rules: readonly ReminderRule[],
  only: HearingId | null = null,
): Promise<readonly { readonly hearingId: HearingId; readonly daysBefore: number }[]> {
  const { rows } = await sql<{
    hearing_id: HearingId;
    days_before: number;
  }>`select h.id as hearing_id, r."daysBefore" as days_before
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb)
        as r (division text, "daysBefore" integer, "lastDaysBefore" integer, "toldDays" integer)
      join hearings h on h.division = r.division and h.status = 'set' and h.starts_at > ${tx.now}::timestamptz
        and h.starts_at < ${tx.now}::timestamptz + make_interval(days => r."daysBefore" + 1)
      join offices o on o.id = h.office_id
    where (${only}::uuid is null or h.id = ${only}::uuid)
      and h.held_on::date - (${tx.now}::timestamptz at time zone o.zone)::date between r."lastDaysBefore" and r."daysBefore"
      and not exists (select from hearing_versions v where v.hearing_id = h.id
        and v.made_at > ${tx.now}::timestamptz - make_interval(days => r."toldDays"))
      and not exists (select from hearing_reminders m where m.hearing_id = h.id and m.days_before = r."daysBefore"
        and m.starts_at = h.starts_at)
    order by h.starts_at, h.id limit ${most}`.execute(tx.db);
  return rows.map((row) => ({ hearingId: row.hearing_id, daysBefore: row.days_before }));
}
