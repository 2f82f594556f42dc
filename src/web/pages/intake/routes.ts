import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const intakeRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/referrals/new",
    component: lazyRouteComponent(() => import("./referral-page.tsx"), "ReferralPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/referrals/refused",
    component: lazyRouteComponent(() => import("./refused-page.tsx"), "RefusedPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/referrals/refused/$messageId",
    component: lazyRouteComponent(() => import("./refused-message-page.tsx"), "RefusedMessagePage"),
  }),
] as const;
