import { handle } from "../../../platform/http/route.ts";
import { casesEndpoints } from "../endpoints.ts";
import { recordScreening } from "./record-screening.ts";
import { viewScreening } from "./view-screening.ts";

export const screeningRoutes = [
  handle(casesEndpoints["GET /cases/:caseId/screening"], {
    action: "screening.view",
    summary: { en: "The security screening of a claim", fr: "Le filtrage de sécurité d’une demande d’asile" },
    handle: ({ params, readOnly }) => readOnly((tx) => viewScreening(tx, params.caseId)),
  }),
  handle(casesEndpoints["POST /cases/:caseId/screening"], {
    action: "screening.record",
    summary: {
      en: "Record that security screening was asked for, or its result",
      fr: "Consigner que le filtrage de sécurité a été demandé, ou son résultat",
    },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await recordScreening(tx, params.caseId, body);
        return viewScreening(tx, params.caseId);
      }),
  }),
];
