import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { retentionSorts } from "./sorts.ts";

export const disposalsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/disposals",
    validateSearch: listSearch({
      ...listLook,
      part: ["candidates", "holds", "register"],
      division: ["RPD", "RAD", "ID", "IAD"],
      sort: retentionSorts,
      order: ["asc", "desc"],
      after: null,
    }),
    component: lazyRouteComponent(() => import("./disposals-page.tsx"), "DisposalsPage"),
  }),
] as const;
