import { handle } from "../../../platform/http/route.ts";
import { schedulingEndpoints } from "../endpoints.ts";
import { grantChange } from "./grant-change.ts";
import { listDateChanges } from "./list-changes.ts";

export const dateChangeRoutes = [
  handle(schedulingEndpoints["GET /hearings/:hearingId/date-changes"], {
    action: "date-change.list",
    summary: {
      en: "Changes of a hearing’s date that were granted, and what came of them",
      fr: "Changements de la date d’une audience qui ont été accordés, et leur suite",
    },
    handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: await listDateChanges(tx, params.hearingId) })),
  }),
  handle(schedulingEndpoints["POST /hearings/:hearingId/date-changes"], {
    action: "hearing.grant-date-change",
    summary: { en: "Grant a change of a hearing’s date", fr: "Accorder un changement de la date d’une audience" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await grantChange(tx, params.hearingId, body);
        return { items: await listDateChanges(tx, params.hearingId) };
      }),
  }),
];
