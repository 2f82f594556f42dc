import { handle } from "../../../platform/http/route.ts";
import { beginRepresentation } from "../commands/begin-representation.ts";
import { endRepresentation } from "../commands/end-representation.ts";
import { replaceRepresentation } from "../commands/replace-representation.ts";
import { representationEndpoints } from "../endpoints.ts";

export const representationRoutes = [
  handle(representationEndpoints["POST /cases/:caseId/representations"], {
    action: "representation.begin",
    summary: { en: "Put counsel on record", fr: "Inscrire au dossier au dossier" },
    handle: ({ params, body, transact }) => transact((tx) => beginRepresentation(tx, params.caseId, body)),
  }),
  handle(representationEndpoints["POST /cases/:caseId/representations/:representationId/replace"], {
    action: "representation.begin",
    summary: { en: "Put new counsel in the place of the present one", fr: "Remplacer le conseil inscrit au dossier" },
    handle: ({ params, body, transact }) =>
      transact((tx) => replaceRepresentation(tx, params.caseId, params.representationId, body)),
  }),
  handle(representationEndpoints["POST /cases/:caseId/representations/:representationId/end"], {
    action: "representation.end",
    summary: { en: "Take counsel off the record", fr: "Retirer un conseil du dossier" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await endRepresentation(tx, params.caseId, params.representationId, body.reason);
        return { ended: true as const };
      }),
  }),
];
