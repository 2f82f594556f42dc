import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { counselSorts } from "./sorts.ts";

export const counselsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/counsels",
    validateSearch: listSearch({ ...listLook, standing: null, sort: counselSorts, order: ["desc"], after: null }),
    component: lazyRouteComponent(() => import("./counsels-page.tsx"), "CounselsPage"),
  }),
] as const;
