import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const disposalsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/disposals",
    component: lazyRouteComponent(() => import("./disposals-page.tsx"), "DisposalsPage"),
  }),
] as const;
