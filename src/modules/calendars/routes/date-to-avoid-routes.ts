import { handle } from "../../../platform/http/route.ts";
import { answerDateToAvoid, askDateToAvoid, withdrawDateToAvoid } from "../commands/dates-to-avoid.ts";
import { calendarsEndpoints } from "../endpoints.ts";
import { datesToAvoidOf, listDatesToAvoid } from "../queries/list-dates-to-avoid.ts";

const done = { done: true as const };

export const dateToAvoidRoutes = [
  handle(calendarsEndpoints["GET /dates-to-avoid"], {
    action: "date-to-avoid.decide",
    summary: { en: "Dates that clients ask to avoid", fr: "Dates que des clients demandent d’éviter" },
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => ({ items: await listDatesToAvoid(tx, query.state ?? "asked") })),
  }),
  handle(calendarsEndpoints["GET /cases/:caseId/dates-to-avoid"], {
    action: "date-to-avoid.list",
    summary: { en: "Dates to avoid on a file", fr: "Dates à éviter dans un dossier" },
    handle: ({ params, readOnly }) => readOnly((tx) => datesToAvoidOf(tx, params.caseId)),
  }),
  handle(calendarsEndpoints["POST /cases/:caseId/dates-to-avoid"], {
    action: "date-to-avoid.ask",
    summary: { en: "Ask that dates be avoided", fr: "Demander que des dates soient évitées" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => ({ dateToAvoidId: await askDateToAvoid(tx, params.caseId, body) })),
  }),
  handle(calendarsEndpoints["POST /dates-to-avoid/:dateToAvoidId/answer"], {
    action: "date-to-avoid.decide",
    summary: { en: "Accept or refuse dates to avoid", fr: "Accepter ou refuser des dates à éviter" },
    handle: ({ params, body, transact }) =>
      transact((tx) => answerDateToAvoid(tx, params.dateToAvoidId, body).then(() => done)),
  }),
  handle(calendarsEndpoints["POST /dates-to-avoid/:dateToAvoidId/withdraw"], {
    action: "date-to-avoid.ask",
    summary: { en: "Withdraw dates to avoid", fr: "Retirer des dates à éviter" },
    handle: ({ params, transact }) => transact((tx) => withdrawDateToAvoid(tx, params.dateToAvoidId).then(() => done)),
  }),
];
