import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const sittingsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/offered-sitting",
    component: lazyRouteComponent(() => import("./offered-sitting-page.tsx"), "OfferedSittingPage"),
  }),
] as const;
