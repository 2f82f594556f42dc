import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { filterNames } from "./case-filter-names.ts";
import { caseRoute } from "./case-route.ts";

export const casesRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/cases",
    validateSearch: listSearch({
      ...filterNames,
      ...listLook,
      sort: null,
      order: ["asc", "desc"],
      parts: ["true"],
      after: null,
    }),
    component: lazyRouteComponent(() => import("./cases-page.tsx"), "CasesPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/sealed",
    component: lazyRouteComponent(() => import("./sealed-page.tsx"), "SealedPage"),
  }),
] as const;

export const caseTabRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/",
    component: lazyRouteComponent(() => import("./overview-tab.tsx"), "OverviewTab"),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/summary",
    component: lazyRouteComponent(() => import("./summary-tab.tsx"), "SummaryTab"),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/access",
    component: lazyRouteComponent(() => import("./access-tab.tsx"), "AccessTab"),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/messages",
    component: lazyRouteComponent(() => import("../work/staff-messages.tsx"), "StaffMessages"),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/changes",
    component: lazyRouteComponent(() => import("./changes-tab.tsx"), "ChangesTab"),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/history",
    validateSearch: listSearch({ after: null }),
    component: lazyRouteComponent(() => import("./history-tab.tsx"), "HistoryTab"),
  }),
] as const;
