import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { caseRoute } from "../cases/case-route.ts";

export const noticesRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/notices",
    validateSearch: listSearch({ unread: ["true"], about: ["decision"], after: null }),
    component: lazyRouteComponent(() => import("./notices-page.tsx"), "NoticesPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/notices/$noticeId",
    component: lazyRouteComponent(() => import("./notice-page.tsx"), "NoticePage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/deliveries",
    validateSearch: listSearch({ ...listLook, view: null, office: null, after: null }),
    component: lazyRouteComponent(() => import("./deliveries-page.tsx"), "DeliveriesPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/deliveries/$deliveryId",
    component: lazyRouteComponent(() => import("./delivery-page.tsx"), "DeliveryPage"),
  }),
] as const;

export const noticesTabRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/notices",
    validateSearch: listSearch({ unread: ["true"], after: null }),
    component: lazyRouteComponent(() => import("./notices-panel.tsx"), "NoticesTab"),
  }),
] as const;
