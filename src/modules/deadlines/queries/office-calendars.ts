import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { listOffices, type Office } from "../../cases/index.ts";
import { calendarOf, type OfficeCalendar } from "../domain/calendar.ts";
import "../db.ts";

export interface OfficeDays {
  readonly office: Office;
  readonly calendar: OfficeCalendar;
}

/** Each office's calendar with the days that it was closed by order. */
export async function officeCalendars(tx: Transaction): Promise<ReadonlyMap<string, OfficeDays>> {
  const offices = await listOffices(tx);
  const rows = await tx.db.selectFrom("office_closures").selectAll().execute();
  const closures = Map.groupBy(rows, (row) => row.office_id);
  return new Map(
    offices.map((office): [string, OfficeDays] => {
      const ordered = new Map<string, Bilingual>(
        (closures.get(office.id) ?? []).map((row) => [row.closed_on, { en: row.reason_en, fr: row.reason_fr }]),
      );
      return [office.id, { office, calendar: calendarOf(office.province, office.zone, ordered) }];
    }),
  );
}
