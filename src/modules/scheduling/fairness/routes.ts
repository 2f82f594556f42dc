import { theSystem } from "../../../kernel/actor.ts";
import { handle } from "../../../platform/http/route.ts";
import { fairnessEndpoints } from "./contract.ts";
import { listLoads } from "./list-loads.ts";

export const fairnessRoutes = [
  handle(fairnessEndpoints["GET /schedule/loads"], {
    action: "schedule.fairness",
    summary: {
      en: "Hearings a week of each member and counsel, beside their limits",
      fr: "Audiences par semaine de chaque commissaire et conseil, en regard de leurs limites",
    },
    // Numbers of everybody, for whoever reads no case: a manager.
    handle: ({ services }) => services.store.readOnly(theSystem, listLoads),
  }),
];
