import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { messageAges } from "./message-ages.ts";

export const decisionsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/decisions",
    validateSearch: listSearch({ scope: ["released"], after: null }),
    component: lazyRouteComponent(() => import("./decisions-page.tsx"), "DecisionsPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/decisions/$decisionId",
    component: lazyRouteComponent(() => import("./decision-page.tsx"), "DecisionPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/translations/$translationId",
    component: lazyRouteComponent(() => import("./translation-page.tsx"), "TranslationPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/partner-messages",
    validateSearch: listSearch({
      ...listLook,
      partner: ["IRCC", "CBSA", "FC"],
      kind: null,
      state: ["told", "sent"],
      age: messageAges,
      order: ["desc"],
      after: null,
    }),
    component: lazyRouteComponent(() => import("./partner-messages-page.tsx"), "PartnerMessagesPage"),
  }),
] as const;
