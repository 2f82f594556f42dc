import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const offersRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/hearing-offers",
    component: lazyRouteComponent(() => import("./offers-page.tsx"), "OffersPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/offered-date",
    component: lazyRouteComponent(() => import("./offered-date-page.tsx"), "OfferedDatePage"),
  }),
] as const;
