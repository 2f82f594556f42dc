import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listLook, listSearch } from "../../ui/list-search.ts";
import { invitationSorts } from "./sorts.ts";

export const invitationsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/invitations",
    validateSearch: listSearch({
      ...listLook,
      status: null,
      channel: ["email", "mail"],
      sort: invitationSorts,
      order: ["asc", "desc"],
      after: null,
    }),
    component: lazyRouteComponent(() => import("./invitations-page.tsx"), "InvitationsPage"),
  }),
] as const;
