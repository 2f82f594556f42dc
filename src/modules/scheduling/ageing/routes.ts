import { theSystem } from "../../../kernel/actor.ts";
import { handle } from "../../../platform/http/route.ts";
import { ageingEndpoints } from "./contract.ts";
import { listWaits } from "./list-waits.ts";

export const ageingRoutes = [
  handle(ageingEndpoints["GET /schedule/waits"], {
    action: "schedule.fairness",
    summary: {
      en: "How long files without a date have waited, by region, language, language interpreted, and with or without counsel",
      fr: "Depuis combien de temps attendent les dossiers sans date, par région, langue, langue interprétée, et avec ou sans conseil",
    },
    // Numbers of everybody, for whoever reads no case: a manager.
    handle: ({ services }) => services.store.readOnly(theSystem, listWaits),
  }),
];
