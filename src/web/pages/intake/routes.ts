import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { refusedSorts } from "./sorts.ts";

export const intakeRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/referrals/new",
    component: lazyRouteComponent(() => import("./referral-page.tsx"), "ReferralPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/referrals/refused",
    validateSearch: listSearch({ ...listLook, sort: refusedSorts, order: ["asc", "desc"], after: null }),
    component: lazyRouteComponent(() => import("./refused-page.tsx"), "RefusedPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/referrals/refused/$messageId",
    component: lazyRouteComponent(() => import("./refused-message-page.tsx"), "RefusedMessagePage"),
  }),
] as const;
