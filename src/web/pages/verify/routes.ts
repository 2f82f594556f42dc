import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const verifyRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/verify",
    component: lazyRouteComponent(() => import("./verify-page.tsx"), "VerifyPage"),
  }),
] as const;
