import { Type } from "typebox";
import { defineRoute } from "../../../platform/http/route.ts";
import { beginRepresentation } from "../commands/begin-representation.ts";
import { endRepresentation } from "../commands/end-representation.ts";
import { replaceRepresentation } from "../commands/replace-representation.ts";
import { EndedReasonSchema, NewRepresentationSchema, ReplacementSchema } from "../requests.ts";

const caseId = Type.String({ maxLength: 40 });

export const representationRoutes = [
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/representations",
    action: "representation.begin",
    summary: { en: "Put counsel on record", fr: "Inscrire au dossier au dossier" },
    params: Type.Object({ caseId }),
    body: NewRepresentationSchema,
    response: Type.Object({ representationId: Type.String() }),
    status: 201,
    handle: ({ params, body, transact }) => transact((tx) => beginRepresentation(tx, params.caseId, body)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/representations/:representationId/replace",
    action: "representation.begin",
    summary: { en: "Put new counsel in the place of the present one", fr: "Remplacer le conseil inscrit au dossier" },
    params: Type.Object({ caseId, representationId: Type.String({ maxLength: 40 }) }),
    body: ReplacementSchema,
    response: Type.Object({ representationId: Type.String() }),
    status: 201,
    handle: ({ params, body, transact }) =>
      transact((tx) => replaceRepresentation(tx, params.caseId, params.representationId, body)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/representations/:representationId/end",
    action: "representation.end",
    summary: { en: "Take counsel off the record", fr: "Retirer un conseil du dossier" },
    params: Type.Object({ caseId, representationId: Type.String({ maxLength: 40 }) }),
    body: Type.Object({ reason: EndedReasonSchema }, { additionalProperties: false }),
    response: Type.Object({ ended: Type.Literal(true) }),
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await endRepresentation(tx, params.caseId, params.representationId, body.reason);
        return { ended: true as const };
      }),
  }),
];
