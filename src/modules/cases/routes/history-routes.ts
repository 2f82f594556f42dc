import { handle } from "../../../platform/http/route.ts";
import { casesEndpoints } from "../endpoints.ts";
import { caseHistory } from "../queries/case-history.ts";
import { chainOfCase } from "../queries/chain-of-case.ts";
import { proveCaseEvent } from "../queries/prove-case-event.ts";

/** What happened on a case, to each reader as far as the audiences of its events go. */
export const historyRoutes = [
  handle(casesEndpoints["GET /cases/:caseId/history"], {
    action: "case.view",
    summary: { en: "What happened on a case", fr: "Ce qui s’est passé au dossier" },
    handle: ({ params, query, readOnly }) =>
      readOnly(async (tx) => {
        const page = await caseHistory(tx, params.caseId, query.before ?? null);
        return { items: [...page.items], next: page.next };
      }),
  }),
  handle(casesEndpoints["GET /cases/:caseId/chain"], {
    action: "case.view",
    summary: {
      en: "The files of one story, from the first referral on",
      fr: "Les dossiers d’une même affaire, depuis le premier déféré",
    },
    handle: ({ params, readOnly }) => readOnly((tx) => chainOfCase(tx, params.caseId)),
  }),
  handle(casesEndpoints["GET /cases/:caseId/events/:seq/proof"], {
    action: "event.prove",
    summary: {
      en: "One event of a case with the proof that it is in the log",
      fr: "Un événement d’un dossier et la preuve qu’il est au journal",
    },
    handle: ({ params, readOnly }) => readOnly((tx) => proveCaseEvent(tx, params.caseId, params.seq)),
  }),
];
