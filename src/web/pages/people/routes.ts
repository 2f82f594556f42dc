import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { roles } from "../../../kernel/actor.ts";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { peopleSorts } from "./sorts.ts";

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/people",
    validateSearch: listSearch({ ...listLook, role: roles, sort: peopleSorts, order: ["desc"], after: null }),
    component: lazyRouteComponent(() => import("./people-page.tsx"), "PeoplePage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/people/open",
    component: lazyRouteComponent(() => import("./open-account-page.tsx"), "OpenAccountPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/people/$accountId",
    component: lazyRouteComponent(() => import("./person-page.tsx"), "PersonPage"),
  }),
] as const;
