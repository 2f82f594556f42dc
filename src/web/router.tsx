import { createRouter } from "@tanstack/react-router";
import { accountRoutes } from "./pages/account/routes.ts";
import { calendarsRoutes, calendarsTabRoutes } from "./pages/calendars/routes.ts";
import { caseRoute } from "./pages/cases/case-route.ts";
import { casesRoutes, caseTabRoutes } from "./pages/cases/routes.ts";
import { contentRoutes } from "./pages/content/routes.ts";
import { counselsRoutes } from "./pages/counsels/routes.ts";
import { deadlineTabRoutes } from "./pages/deadlines/routes.ts";
import { decisionsRoutes } from "./pages/decisions/routes.ts";
import { delegatesRoutes } from "./pages/delegates/routes.ts";
import { disposalsRoutes } from "./pages/disposals/routes.ts";
import { documentsRoutes, documentsTabRoutes } from "./pages/documents/routes.ts";
import { filingsRoutes, filingsTabRoutes } from "./pages/filings/routes.ts";
import { hearingsRoutes, hearingsTabRoutes } from "./pages/hearings/routes.ts";
import { homeRoutes } from "./pages/home/routes.ts";
import { intakeRoutes } from "./pages/intake/routes.ts";
import { invitationRoutes } from "./pages/invitation/routes.ts";
import { invitationsRoutes } from "./pages/invitations/routes.ts";
import { noticesRoutes, noticesTabRoutes } from "./pages/notices/routes.ts";
import { offersRoutes } from "./pages/offers/routes.ts";
import { officesRoutes } from "./pages/offices/routes.ts";
import { operationsRoutes } from "./pages/operations/routes.ts";
import { peopleRoutes } from "./pages/people/routes.ts";
import { publishedRoutes } from "./pages/published/routes.ts";
import { schedulingRoutes } from "./pages/scheduling/routes.ts";
import { signInRoutes } from "./pages/sign-in/routes.ts";
import { sittingsRoutes } from "./pages/sittings/routes.ts";
import { stylesRoutes } from "./pages/styles/routes.ts";
import { verifyRoutes } from "./pages/verify/routes.ts";
import { workRoutes } from "./pages/work/routes.ts";
import { languageRoute, rootRoute } from "./routes/language-route.ts";
import { BrokenPage } from "./ui/broken-page.tsx";

/** Each context brings its pages (`pages/<context>/routes.ts`); a tab of the case page is a child of `caseRoute`. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    languageRoute.addChildren([
      ...homeRoutes,
      ...signInRoutes,
      ...contentRoutes,
      ...stylesRoutes,
      ...accountRoutes,
      ...delegatesRoutes,
      ...peopleRoutes,
      ...officesRoutes,
      ...operationsRoutes,
      ...invitationRoutes,
      ...verifyRoutes,
      ...casesRoutes,
      ...documentsRoutes,
      ...noticesRoutes,
      ...calendarsRoutes,
      ...hearingsRoutes,
      ...schedulingRoutes,
      ...offersRoutes,
      ...sittingsRoutes,
      ...decisionsRoutes,
      ...publishedRoutes,
      ...intakeRoutes,
      ...counselsRoutes,
      ...invitationsRoutes,
      ...disposalsRoutes,
      ...filingsRoutes,
      ...workRoutes,
      caseRoute.addChildren([
        ...caseTabRoutes,
        ...deadlineTabRoutes,
        ...documentsTabRoutes,
        ...calendarsTabRoutes,
        ...hearingsTabRoutes,
        ...noticesTabRoutes,
        ...filingsTabRoutes,
      ]),
    ]),
  ]),
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
