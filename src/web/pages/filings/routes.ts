import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";
import { caseRoute } from "../cases/case-route.ts";
import { isStep, type Step } from "./steps.ts";

export const filingsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/submissions",
    validateSearch: listSearch({ after: null }),
    component: lazyRouteComponent(() => import("./submissions-page.tsx"), "SubmissionsPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/submissions/$submissionId",
    component: lazyRouteComponent(() => import("./submission-page.tsx"), "SubmissionPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/cases/$caseId/submit",
    component: lazyRouteComponent(() => import("./submit-page.tsx"), "SubmitPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/cases/$caseId/submit/$draftId",
    validateSearch: (search: Record<string, unknown>): { readonly step?: Step } =>
      isStep(search["step"]) ? { step: search["step"] } : {},
    component: lazyRouteComponent(() => import("./draft-page.tsx"), "DraftPage"),
  }),
] as const;

export const filingsTabRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/submissions",
    validateSearch: listSearch({ after: null }),
    component: lazyRouteComponent(() => import("./submissions-tab.tsx"), "SubmissionsTab"),
  }),
] as const;
