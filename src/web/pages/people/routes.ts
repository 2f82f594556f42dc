import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/people",
    component: lazyRouteComponent(() => import("./people-page.tsx"), "PeoplePage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/people/open",
    component: lazyRouteComponent(() => import("./open-account-page.tsx"), "OpenAccountPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/people/$accountId",
    component: lazyRouteComponent(() => import("./person-page.tsx"), "PersonPage"),
  }),
] as const;
