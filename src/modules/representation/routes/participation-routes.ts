import { handle } from "../../../platform/http/route.ts";
import { actingRoute } from "../../cases/index.ts";
import { endMinister, joinMinister } from "../commands/join-minister.ts";
import { openPartyAccount } from "../commands/open-party-account.ts";
import { representationEndpoints } from "../endpoints.ts";
import { viewAccess } from "../queries/view-access.ts";

export const participationRoutes = [
  handle(representationEndpoints["GET /cases/:caseId/access"], {
    action: "case.access",
    summary: { en: "Who besides the staff comes to a case", fr: "Qui, hors du personnel, a accès à un dossier" },
    handle: ({ params, readOnly }) => readOnly((tx) => viewAccess(tx, params.caseId)),
  }),
  handle(representationEndpoints["POST /cases/:caseId/minister"], {
    action: "minister.join",
    summary: { en: "Open a case to the Minister’s counsel", fr: "Ouvrir un dossier au conseil du ministre" },
    handle: ({ params, body, transact }) =>
      transact((tx) => joinMinister(tx, params.caseId, body.accountId, body.basis)),
  }),
  actingRoute(representationEndpoints["POST /cases/:caseId/minister/:participationId/end"], {
    action: "minister.end",
    summary: { en: "End the Minister’s participation", fr: "Mettre fin à la participation du ministre" },
    act: (tx, params) => endMinister(tx, params.caseId, params.participationId),
  }),
  handle(representationEndpoints["POST /cases/:caseId/parties/:personId/account"], {
    action: "party.open-account",
    summary: { en: "Open an account for a party", fr: "Créer un compte pour une partie" },
    handle: ({ params, body, transact }) =>
      transact((tx) => openPartyAccount(tx, params.caseId, params.personId, body)),
  }),
];
