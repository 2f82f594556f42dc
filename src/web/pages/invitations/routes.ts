import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";

export const invitationsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/invitations",
    validateSearch: listSearch({ after: null }),
    component: lazyRouteComponent(() => import("./invitations-page.tsx"), "InvitationsPage"),
  }),
] as const;
