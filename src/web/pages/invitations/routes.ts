import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const invitationsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/invitations",
    component: lazyRouteComponent(() => import("./invitations-page.tsx"), "InvitationsPage"),
  }),
] as const;
