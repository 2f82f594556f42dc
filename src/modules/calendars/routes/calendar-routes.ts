import { handle } from "../../../platform/http/route.ts";
import { endAbsence, enterAbsence } from "../commands/absences.ts";
import { tellWorkingPattern } from "../commands/tell-working-pattern.ts";
import { calendarsEndpoints } from "../endpoints.ts";
import { listCalendars } from "../queries/list-calendars.ts";
import { viewCalendar } from "../queries/view-calendar.ts";

const done = { done: true as const };

export const calendarRoutes = [
  handle(calendarsEndpoints["GET /calendars"], {
    action: "calendar.view",
    summary: { en: "Calendars that the reader keeps", fr: "Calendriers que tient la personne" },
    handle: ({ query, readOnly }) => readOnly(async (tx) => ({ items: await listCalendars(tx, query.role ?? null) })),
  }),
  handle(calendarsEndpoints["GET /calendars/:accountId"], {
    action: "calendar.view",
    summary: { en: "A calendar: when somebody is there", fr: "Un calendrier\u00a0: quand une personne est là" },
    handle: ({ params, query, readOnly }) => readOnly((tx) => viewCalendar(tx, params.accountId, query)),
  }),
  handle(calendarsEndpoints["PUT /calendars/:accountId/pattern"], {
    action: "calendar.tell",
    summary: { en: "Tell working hours from a day on", fr: "Indiquer des heures de travail à partir d’un jour" },
    handle: ({ params, body, transact }) =>
      transact((tx) => tellWorkingPattern(tx, params.accountId, body).then(() => done)),
  }),
  handle(calendarsEndpoints["POST /calendars/:accountId/absences"], {
    action: "calendar.tell",
    summary: { en: "Enter time away", fr: "Inscrire une absence" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => ({ absenceId: await enterAbsence(tx, params.accountId, body) })),
  }),
  handle(calendarsEndpoints["POST /calendars/:accountId/absences/:absenceId/end"], {
    action: "calendar.tell",
    summary: { en: "Take back time away", fr: "Retirer une absence" },
    handle: ({ params, transact }) =>
      transact((tx) => endAbsence(tx, params.accountId, params.absenceId).then(() => done)),
  }),
];
