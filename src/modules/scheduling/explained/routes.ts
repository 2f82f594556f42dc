import { handle } from "../../../platform/http/route.ts";
import { explainedEndpoints } from "./contract.ts";
import { viewExplained } from "./view-explained.ts";

export const explainedRoutes = [
  handle(explainedEndpoints["GET /schedule/runs/:runId/explained"], {
    action: "schedule.view",
    summary: {
      en: "Who is missing by a run’s plan, and what there is beside what is asked",
      fr: "Qui manque selon le plan d’un calcul, et ce qu’il y a en regard de ce qui est demandé",
    },
    handle: ({ params, readOnly }) => readOnly(async (tx) => ({ explained: await viewExplained(tx, params.runId) })),
  }),
];
