import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const contentRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/help",
    component: lazyRouteComponent(() => import("./pages.tsx"), "HelpPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/terms",
    component: lazyRouteComponent(() => import("./pages.tsx"), "TermsPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/privacy",
    component: lazyRouteComponent(() => import("./pages.tsx"), "PrivacyPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/accessibility",
    component: lazyRouteComponent(() => import("./pages.tsx"), "AccessibilityPage"),
  }),
] as const;
