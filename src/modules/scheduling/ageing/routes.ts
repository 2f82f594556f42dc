import { handle } from "../../../platform/http/route.ts";
import { ageingEndpoints } from "./contract.ts";
import { listWaits } from "./list-waits.ts";

export const ageingRoutes = [
  handle(ageingEndpoints["GET /schedule/waits"], {
    action: "schedule.view",
    summary: {
      en: "How long files without a date have waited, by region, language, and with or without counsel",
      fr: "Depuis combien de temps attendent les dossiers sans date, par région, langue, et avec ou sans conseil",
    },
    handle: ({ readOnly }) => readOnly(listWaits),
  }),
];
