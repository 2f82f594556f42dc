import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

/** One case: its heading and tabs. Each tab is a child route, brought by the context that owns what it shows. */
export const caseRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: "/cases/$caseId",
  component: lazyRouteComponent(() => import("./case-page.tsx"), "CasePage"),
});
