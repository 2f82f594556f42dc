import { handle } from "../../../platform/http/route.ts";
import { calendarsEndpoints } from "../endpoints.ts";
import { choose, ownChoice } from "./choice.ts";

export const invitationRoutes = [
  handle(calendarsEndpoints["GET /calendar-invitations"], {
    action: "calendar.feed",
    summary: {
      en: "Whether invitations to hearings come to one’s calendar by e-mail",
      fr: "Si les invitations aux audiences arrivent par courriel dans le calendrier d’une personne",
    },
    handle: ({ readOnly }) => readOnly((tx) => ownChoice(tx)),
  }),
  handle(calendarsEndpoints["PUT /calendar-invitations"], {
    action: "calendar.feed",
    summary: { en: "Have them, or have none", fr: "Les recevoir, ou n’en recevoir aucune" },
    handle: ({ body, transact }) =>
      transact(async (tx) => {
        await choose(tx, body.invitations);
        return ownChoice(tx);
      }),
  }),
];
