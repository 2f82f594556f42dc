import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";
import { caseRoute } from "../cases/case-route.ts";

export const documentsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/documents/$documentId",
    validateSearch: (search: Record<string, unknown>): { page?: number } =>
      typeof search["page"] === "number" ? { page: search["page"] } : {},
    component: lazyRouteComponent(() => import("./document-page.tsx"), "DocumentPage"),
  }),
] as const;

export const documentsTabRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/documents",
    validateSearch: listSearch({ sort: null, order: ["asc", "desc"], after: null }),
    component: lazyRouteComponent(() => import("./documents-tab.tsx"), "DocumentsTab"),
  }),
] as const;
