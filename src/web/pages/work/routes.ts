import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export interface WorkSearch {
  readonly queue?: string;
  readonly office?: string;
  readonly held?: "waiting" | "mine";
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export const workRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/work",
    validateSearch: (search: Record<string, unknown>): WorkSearch => {
      const queue = textOf(search["queue"]);
      const office = textOf(search["office"]);
      const held = search["held"];
      return {
        ...(queue === undefined ? {} : { queue }),
        ...(office === undefined ? {} : { office }),
        ...(held === "waiting" || held === "mine" ? { held } : {}),
      };
    },
    component: lazyRouteComponent(() => import("./work-page.tsx"), "WorkPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/work/$taskId",
    component: lazyRouteComponent(() => import("./task-page.tsx"), "TaskPage"),
  }),
] as const;
