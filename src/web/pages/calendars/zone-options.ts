import type { Language } from "../../../kernel/bilingual.ts";
import { type Instant, type Zone, zoneText } from "../../../kernel/time.ts";
import type { CalendarView } from "../../../modules/calendars/contract.ts";

/** The zones of the offices, as people call them. */
export function zoneOptions(view: CalendarView, language: Language): readonly (readonly [string, string])[] {
  const zones = [...new Set(view.offices.map((office) => office.zone))];
  const at = `${view.from}T17:00:00.000Z` as Instant;
  return zones.map((zone) => [zone, zoneText(at, zone as Zone, language)] as const);
}
