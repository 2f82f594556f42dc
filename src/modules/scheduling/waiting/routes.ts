import { handle } from "../../../platform/http/route.ts";
import { waitingEndpoints } from "./contract.ts";
import { listWaiting } from "./list-waiting.ts";

export const waitingRoutes = [
  handle(waitingEndpoints["GET /schedule/waiting"], {
    action: "schedule.view",
    summary: {
      en: "Files that wait for a date: what is missing, and who must bring it",
      fr: "Dossiers qui attendent une date\u00a0: ce qui manque et qui doit le fournir",
    },
    handle: ({ query: { kind = null, division = null, officeId = null, after = null }, readOnly }) =>
      readOnly((tx) => listWaiting(tx, { kind, division, officeId, after })),
  }),
];
