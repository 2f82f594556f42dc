import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { workSearch } from "./work-search.ts";

export const workRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/work",
    validateSearch: workSearch,
    component: lazyRouteComponent(() => import("./work-page.tsx"), "WorkPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/work/$taskId",
    // The list that the item was opened from: the next item is its next.
    validateSearch: workSearch,
    component: lazyRouteComponent(() => import("./task-page.tsx"), "TaskPage"),
  }),
] as const;
