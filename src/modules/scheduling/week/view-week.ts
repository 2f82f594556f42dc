import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, plusDays, startOfDay } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { daysOff } from "../../calendars/index.ts";
import { officeCalendars } from "../../deadlines/index.ts";
import type { WeekLine, WeekView } from "./contract.ts";
import { type HoursAway, hoursAway } from "./hours-away.ts";
import { type WeekEntryRow, weekEntries } from "./week-entries.ts";
import { timesAway, type WeekLineRow, weekLinesOf } from "./week-lines.ts";

/**
 * What an office hears in a week, in the lines of its members, rooms or interpreters: hearings that are set and those that a
 * run proposes, of the cases that the reader sees. @throws office-not-found
 */
export async function viewWeek(
  tx: Transaction,
  wanted: { readonly officeId: string; readonly on: CivilDate | null; readonly by: WeekLine },
): Promise<WeekView> {
  const found = (await officeCalendars(tx)).get(wanted.officeId);
  if (found === undefined) throw new Refused("office-not-found");
  const { office, calendar } = found;
  const monday = mondayOf(wanted.on ?? civilDateIn(tx.now, office.zone));
  const week = Array.from({ length: 7 }, (_, day) => plusDays(monday, day));
  const sunday = plusDays(monday, 6);
  const span = { from: startOfDay(monday, office.zone), to: startOfDay(plusDays(monday, 7), office.zone) };
  const rows = await weekEntries(tx, { officeId: office.id, from: monday, to: sunday });
  const entries = rows.flatMap((row) => linesOf(row, wanted.by).map((line) => entryOf(row, line)));
  const inUse = new Set(entries.flatMap((one) => one.line ?? []));
  const lines = await weekLinesOf(tx, wanted.by, office.id, [...inUse]);
  const away = await timesAway(
    tx,
    wanted.by,
    lines.map((line) => line.id),
    span,
  );
  // A weekend is shown when somebody is heard on it.
  const shown = week.filter((on, day) => day < 5 || entries.some((one) => one.on === on));
  const off = wanted.by === "room" ? () => [] : await daysOff(tx, shown, office.zone);
  return {
    office: { id: office.id, name: office.name, zone: office.zone },
    by: wanted.by,
    from: monday,
    to: sunday,
    days: shown.map((on) => ({ on, closed: calendar.closureOn(on)?.name ?? null })),
    lines: [
      ...(entries.some((one) => one.line === null) ? [{ id: null, name: "", away: [], off: [] }] : []),
      ...lines.map((line: WeekLineRow) => ({
        ...line,
        away: hoursAway(away.get(line.id) ?? [], shown, office.zone).filter((one) => !isShown(entries, line.id, one)),
        off: [...off(line.id)],
      })),
    ],
    entries,
  };
}

/** A sitting that stands in the line as a hearing is not told a second time. */
function isShown(entries: WeekView["entries"], line: string, { on, from }: HoursAway): boolean {
  return entries.some((one) => one.of === "hearing" && one.line === line && one.on === on && one.time === from);
}

/** A hearing of a panel stands in the line of each of its members. */
function linesOf(row: WeekEntryRow, by: WeekLine): readonly (string | null)[] {
  if (by === "room") return [row.room_id];
  const ids = by === "member" ? row.member_ids : row.interpreter_ids;
  return ids.length === 0 ? [null] : ids;
}

function entryOf(row: WeekEntryRow, line: string | null): WeekView["entries"][number] {
  return {
    id: row.id,
    of: row.of,
    line,
    on: row.held_on,
    time: row.begins,
    durationMinutes: row.minutes,
    division: row.division,
    mode: row.mode,
    caseId: row.case_id,
    fileNumber: row.file_number,
    principal: row.principal_name,
    joined: row.cases - 1,
  };
}

export function mondayOf(on: CivilDate): CivilDate {
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  return plusDays(on, -weekday);
}
