import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const accountRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/account",
    component: lazyRouteComponent(() => import("./account-page.tsx"), "AccountPage"),
  }),
] as const;
