import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { languageRoute } from "../../routes/language-route.ts";

export const invitationRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/invitation",
    component: lazyRouteComponent(() => import("./invitation-page.tsx"), "InvitationPage"),
  }),
] as const;
