import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const signInRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/password",
    component: lazyRouteComponent(() => import("./password-page.tsx"), "PasswordPage"),
  }),
] as const;
