import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { isLanguage } from "../kernel/bilingual.ts";
import { Frame } from "./ui/frame.tsx";

const root = createRootRoute({ component: Outlet });

const language = createRoute({
  getParentRoute: () => root,
  path: "/$language",
  beforeLoad: ({ params }) => {
    if (!isLanguage(params.language)) throw redirect({ to: "/$language/cases", params: { language: "en" } });
  },
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => language,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/$language/cases", params });
  },
});

const signIn = createRoute({
  getParentRoute: () => language,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./pages/sign-in/sign-in-page.tsx"), "SignInPage"),
});

const invitation = createRoute({
  getParentRoute: () => language,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./pages/invitation/invitation-page.tsx"), "InvitationPage"),
});

const cases = createRoute({
  getParentRoute: () => language,
  path: "/cases",
  component: lazyRouteComponent(() => import("./pages/cases/cases-page.tsx"), "CasesPage"),
});

const oneCase = createRoute({
  getParentRoute: () => language,
  path: "/cases/$caseId",
  component: lazyRouteComponent(() => import("./pages/cases/case-page.tsx"), "CasePage"),
});

export const router = createRouter({
  routeTree: root.addChildren([language.addChildren([home, signIn, invitation, cases, oneCase])]),
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
