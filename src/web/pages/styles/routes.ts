import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const stylesRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/styles",
    component: lazyRouteComponent(() => import("./styles-page.tsx"), "StylesPage"),
  }),
] as const;
