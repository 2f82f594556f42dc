import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";

export const homeRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/",
    validateSearch: listSearch({ parts: ["true"] }),
    component: lazyRouteComponent(() => import("./home-page.tsx"), "HomePage"),
  }),
] as const;
