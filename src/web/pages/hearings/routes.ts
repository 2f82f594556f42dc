import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { caseRoute } from "../cases/case-route.ts";

export const hearingsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/hearings",
    component: lazyRouteComponent(() => import("./hearings-page.tsx"), "HearingsPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/hearings/rooms",
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
] as const;
