import { createRootRoute, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { isLanguage } from "../../kernel/bilingual.ts";
import { Layout } from "../ui/layout.tsx";
import { NotFoundPage } from "../ui/not-found-page.tsx";

export const rootRoute = createRootRoute({ component: Outlet });

/** Parent of every page: the first part of the address is its language. */
export const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/$language",
  beforeLoad: ({ params }) => {
    if (!isLanguage(params.language)) throw redirect({ to: "/$language/cases", params: { language: "en" } });
  },
  component: Layout,
  notFoundComponent: NotFoundPage,
});
