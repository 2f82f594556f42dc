import { Type } from "typebox";
import { sealCase, unsealCase } from "../commands/seal-case.ts";
import { actingRoute } from "./acting-route.ts";
import { Reason } from "./sealed-routes.ts";

const closed = { additionalProperties: false } as const;
const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });

export const sealRoutes = [
  actingRoute({
    path: "/api/v1/cases/:caseId/seal",
    action: "case.seal",
    summary: { en: "Seal a case", fr: "Sceller un dossier" },
    params: byCase,
    body: Type.Object({ reason: Reason }, closed),
    act: (tx, params, body) => sealCase(tx, params.caseId, body.reason),
  }),
  actingRoute({
    path: "/api/v1/cases/:caseId/unseal",
    action: "case.unseal",
    summary: { en: "Unseal a case", fr: "Desceller un dossier" },
    params: byCase,
    act: (tx, params) => unsealCase(tx, params.caseId),
  }),
];
