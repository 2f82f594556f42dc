import type { Language } from "../../../kernel/bilingual.ts";
import { callCalendars } from "../../api/rooms.ts";

/** Answers that a change of a calendar makes others. */
export const calendarKeys = (language: Language) => [
  callCalendars.key(language, "GET /calendars"),
  callCalendars.key(language, "GET /calendars/:accountId"),
  callCalendars.key(language, "GET /calendars/:accountId/outside"),
];

/** Answers that a change of dates to avoid makes others. */
export const datesKeys = (language: Language) => [
  callCalendars.key(language, "GET /dates-to-avoid"),
  callCalendars.key(language, "GET /cases/:caseId/dates-to-avoid"),
];
