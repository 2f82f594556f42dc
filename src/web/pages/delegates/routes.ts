import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const delegatesRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/delegates",
    component: lazyRouteComponent(() => import("./delegates-page.tsx"), "DelegatesPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/delegate",
    component: lazyRouteComponent(() => import("./delegate-page.tsx"), "DelegatePage"),
  }),
] as const;
