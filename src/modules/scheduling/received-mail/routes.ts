import { handle } from "../../../platform/http/route.ts";
import { schedulingEndpoints } from "../endpoints.ts";
import { refusedInvitations } from "./refused-invitations.ts";

export const receivedMailRoutes = [
  handle(schedulingEndpoints["GET /cases/:caseId/refused-invitations"], {
    action: "calendar-invitation.list-refused",
    summary: {
      en: "Calendar invitations to hearings of a file that a mail server refused",
      fr: "Invitations de calendrier aux audiences d’un dossier qu’un serveur de courriel a refusées",
    },
    handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: await refusedInvitations(tx, params.caseId) })),
  }),
];
