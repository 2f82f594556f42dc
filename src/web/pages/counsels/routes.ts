import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";

export const counselsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/counsels",
    validateSearch: listSearch({ standing: null, after: null }),
    component: lazyRouteComponent(() => import("./counsels-page.tsx"), "CounselsPage"),
  }),
] as const;
