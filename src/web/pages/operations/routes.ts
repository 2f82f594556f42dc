import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const operationsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/jobs",
    component: lazyRouteComponent(() => import("./jobs-page.tsx"), "JobsPage"),
  }),
] as const;
