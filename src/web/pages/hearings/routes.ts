import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { caseRoute } from "../cases/case-route.ts";

export const hearingsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/hearings",
    validateSearch: listSearch({ ...listLook, office: null, from: null, to: null, order: ["desc"], after: null }),
    component: lazyRouteComponent(() => import("./hearings-page.tsx"), "HearingsPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/hearings/rooms",
    validateSearch: listSearch({ office: null }),
    component: lazyRouteComponent(() => import("./rooms-page.tsx"), "RoomsPage"),
  }),
] as const;

export const hearingsTabRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/hearings",
    component: lazyRouteComponent(() => import("./hearings-panel.tsx"), "HearingsTab"),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/hearings/set",
    component: lazyRouteComponent(() => import("./set-hearing-tab.tsx"), "SetHearingTab"),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/hearings/$hearingId/change",
    component: lazyRouteComponent(() => import("./change-hearing-tab.tsx"), "ChangeHearingTab"),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/hearings/$hearingId/outcome",
    component: lazyRouteComponent(() => import("./outcome-tab.tsx"), "OutcomeTab"),
  }),
] as const;
