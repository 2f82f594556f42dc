import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const counselsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/counsels",
    component: lazyRouteComponent(() => import("./counsels-page.tsx"), "CounselsPage"),
  }),
] as const;
