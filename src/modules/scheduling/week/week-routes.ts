import type { CivilDate } from "../../../kernel/time.ts";
import { handle } from "../../../platform/http/route.ts";
import { weekEndpoints } from "./contract.ts";
import { viewWeek } from "./view-week.ts";

export const weekRoutes = [
  handle(weekEndpoints["GET /schedule/week"], {
    action: "schedule.view",
    summary: {
      en: "A week of an office: what is set and what is proposed, by member, room or interpreter",
      fr: "Une semaine d’un bureau\u00a0: ce qui est fixé et ce qui est proposé, par commissaire, salle ou interprète",
    },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        viewWeek(tx, {
          officeId: query.officeId,
          on: (query.on ?? null) as CivilDate | null,
          by: query.by ?? "member",
        }),
      ),
  }),
];
