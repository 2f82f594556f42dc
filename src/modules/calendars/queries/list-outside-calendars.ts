import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { calendarHolder } from "../calendar-holder.ts";
import type { OutsideCalendarView } from "../contract.ts";
import { isProblemCode } from "../outside/outside-problem.ts";
import { outsideProblems } from "../text.ts";
import "../db.ts";

/** Their calendars elsewhere, as whoever keeps the calendar reads them: never the address. @throws calendar-not-found */
export async function listOutsideCalendars(tx: Transaction, accountId: string): Promise<OutsideCalendarView[]> {
  const holder = await calendarHolder(tx, accountId);
  const rows = await tx.db
    .selectFrom("outside_calendars as c")
    .select([
      "c.id",
      "c.source",
      "c.name",
      "c.zone",
      "c.added_at",
      "c.last_tried_at",
      "c.last_read_at",
      "c.read_until",
      "c.problem",
    ])
    .select(sql<number>`(select count(*)::int from outside_busy_times b where b.calendar_id = c.id)`.as("times"))
    .where("c.account_id", "=", holder.id)
    .where("c.ended_at", "is", null)
    .orderBy("c.added_at")
    .execute();
  const at = (date: Date | null) => (date === null ? null : instantOf(date));
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    name: row.name,
    zone: row.zone,
    addedAt: instantOf(row.added_at),
    lastTriedAt: at(row.last_tried_at),
    lastReadAt: at(row.last_read_at),
    readUntil: at(row.read_until),
    problem: isProblemCode(row.problem) ? outsideProblems[row.problem] : null,
    busyTimes: row.times,
  }));
}
