import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";

export const officesRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/offices",
    validateSearch: listSearch({ office: null }),
    component: lazyRouteComponent(() => import("./offices-page.tsx"), "OfficesPage"),
  }),
] as const;
