import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { caseRoute } from "../cases/case-route.ts";

export const deadlineTabRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/deadlines",
    component: lazyRouteComponent(() => import("./deadlines-tab.tsx"), "DeadlinesTab"),
  }),
] as const;
