import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";

const search = listSearch({ queue: null, office: null, held: ["waiting", "mine"], after: null });
export type WorkSearch = ReturnType<typeof search>;

export const workRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/work",
    validateSearch: search,
    component: lazyRouteComponent(() => import("./work-page.tsx"), "WorkPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/work/$taskId",
    component: lazyRouteComponent(() => import("./task-page.tsx"), "TaskPage"),
  }),
] as const;
