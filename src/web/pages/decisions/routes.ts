import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";

export const decisionsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/decisions",
    validateSearch: listSearch({ scope: ["released"], after: null }),
    component: lazyRouteComponent(() => import("./decisions-page.tsx"), "DecisionsPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/decisions/$decisionId",
    component: lazyRouteComponent(() => import("./decision-page.tsx"), "DecisionPage"),
  }),
] as const;
