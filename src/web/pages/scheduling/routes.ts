import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { waitingKinds } from "../../../modules/scheduling/waiting/choices.ts";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";

export const schedulingRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/scheduling",
    validateSearch: listSearch({
      office: null,
      division: ["RPD", "RAD", "ID", "IAD"],
      state: ["proposed", "approved", "offered", "confirmed"],
      after: null,
    }),
    component: lazyRouteComponent(() => import("./scheduling-page.tsx"), "SchedulingPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/scheduling/week",
    validateSearch: listSearch({ office: null, on: null, by: ["room", "interpreter"] }),
    component: lazyRouteComponent(() => import("./week-page.tsx"), "WeekPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/scheduling/missing",
    validateSearch: listSearch({ kind: waitingKinds, after: null }),
    component: lazyRouteComponent(() => import("./missing-page.tsx"), "MissingPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/scheduling/fairness",
    component: lazyRouteComponent(() => import("./fairness-page.tsx"), "FairnessPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/scheduling/what-if",
    component: lazyRouteComponent(() => import("./what-if-page.tsx"), "WhatIfPage"),
  }),
] as const;
