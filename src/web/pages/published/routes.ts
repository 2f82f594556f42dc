import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { publicationSorts } from "./sorts.ts";

const divisions = ["RPD", "RAD", "ID", "IAD"] as const;

export const publishedRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/published-decisions",
    validateSearch: listSearch({
      citation: null,
      division: divisions,
      language: ["en", "fr"],
      from: null,
      to: null,
      after: null,
    }),
    component: lazyRouteComponent(() => import("./published-page.tsx"), "PublishedPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/publications",
    validateSearch: listSearch({
      ...listLook,
      scope: ["published"],
      division: divisions,
      language: ["en", "fr"],
      sort: publicationSorts,
      order: ["asc"],
      after: null,
    }),
    component: lazyRouteComponent(() => import("./publications-page.tsx"), "PublicationsPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/publications/$decisionId",
    component: lazyRouteComponent(() => import("./publication-page.tsx"), "PublicationPage"),
  }),
] as const;
