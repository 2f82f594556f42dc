import { handle } from "../../../platform/http/route.ts";
import { standingEndpoints } from "./contract.ts";
import { viewStanding } from "./view-standing.ts";

export const standingRoutes = [
  handle(standingEndpoints["GET /schedule/standing"], {
    action: "schedule.view",
    summary: {
      en: "What waits in scheduling, in numbers",
      fr: "Ce qui attend à la mise au rôle, en chiffres",
    },
    handle: ({ readOnly }) => readOnly(viewStanding),
  }),
];
