import { sealCase, unsealCase } from "../commands/seal-case.ts";
import { casesEndpoints } from "../endpoints.ts";
import { actingRoute } from "./acting-route.ts";

export const sealRoutes = [
  actingRoute(casesEndpoints["POST /cases/:caseId/seal"], {
    action: "case.seal",
    summary: { en: "Seal a case", fr: "Sceller un dossier" },
    act: (tx, params, body) => sealCase(tx, params.caseId, body.reason),
  }),
  actingRoute(casesEndpoints["POST /cases/:caseId/unseal"], {
    action: "case.unseal",
    summary: { en: "Unseal a case", fr: "Desceller un dossier" },
    act: (tx, params) => unsealCase(tx, params.caseId),
  }),
];
