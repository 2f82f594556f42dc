import { handle } from "../../platform/http/route.ts";
import { recordEvent } from "./commands/record-event.ts";
import { varyDeadline } from "./commands/vary-deadline.ts";
import { deadlinesEndpoints } from "./endpoints.ts";
import { caseDeadlines } from "./queries/case-deadlines.ts";
import { myDeadlines } from "./queries/my-deadlines.ts";

export const routes = [
  handle(deadlinesEndpoints["GET /cases/:caseId/deadlines"], {
    action: "deadline.view",
    summary: { en: "Time limits of a case, with their arithmetic", fr: "Délais d’un dossier et leur calcul" },
    handle: ({ params, readOnly }) => readOnly((tx) => caseDeadlines(tx, params.caseId)),
  }),
  handle(deadlinesEndpoints["GET /deadlines"], {
    action: "deadline.mine",
    summary: { en: "What is due on my files", fr: "Ce qui est attendu dans mes dossiers" },
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => {
        const { items, until, later } = await myDeadlines(tx, query.days ?? 45);
        return { items: [...items], until, later };
      }),
  }),
  handle(deadlinesEndpoints["POST /cases/:caseId/deadline-triggers"], {
    action: "deadline.record",
    summary: { en: "Record an event that starts a time limit", fr: "Consigner un événement qui fait courir un délai" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await recordEvent(tx, params.caseId, body);
        return caseDeadlines(tx, params.caseId);
      }),
  }),
  handle(deadlinesEndpoints["POST /cases/:caseId/deadlines/:deadlineId/variations"], {
    action: "deadline.vary",
    summary: { en: "Record an order that changes a time limit", fr: "Consigner une ordonnance qui modifie un délai" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await varyDeadline(tx, params.caseId, params.deadlineId, body);
        return caseDeadlines(tx, params.caseId);
      }),
  }),
];
