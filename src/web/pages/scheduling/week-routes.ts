import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";

export const weekRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/schedule/week",
    validateSearch: listSearch({ office: null, on: null, by: ["room", "interpreter"] }),
    component: lazyRouteComponent(() => import("./week-page.tsx"), "WeekPage"),
  }),
] as const;
