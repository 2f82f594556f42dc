import { handle } from "../../../platform/http/route.ts";
import { assignToSealed, sealByNumber, takeOffSealed, unsealListed } from "../commands/seal-case.ts";
import { casesEndpoints } from "../endpoints.ts";
import { listSealed } from "../queries/list-sealed.ts";
import { refuseRequest } from "../second-person.ts";
import { actingRoute } from "./acting-route.ts";

/** The operator's: sealed cases by number, with nothing of the cases themselves. */
export const sealedRoutes = [
  handle(casesEndpoints["GET /sealed-cases"], {
    action: "sealed.list",
    summary: { en: "Sealed cases, by number", fr: "Dossiers scellés, par numéro" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await listSealed(tx) })),
  }),
  handle(casesEndpoints["POST /sealed-cases"], {
    action: "sealed.place",
    summary: { en: "Seal a case by its number", fr: "Sceller un dossier par son numéro" },
    handle: ({ body, transact }) =>
      transact(async (tx) => ({ caseId: await sealByNumber(tx, body.fileNumber, body.reason) })),
  }),
  actingRoute(casesEndpoints["POST /sealed-cases/:caseId/unseal"], {
    action: "sealed.lift",
    summary: { en: "Lift a seal", fr: "Lever un scellé" },
    unlessConfirmed: "seal-second-person-wanted",
    act: (tx, params) => unsealListed(tx, params.caseId),
  }),
  actingRoute(casesEndpoints["POST /sealed-cases/:caseId/requests/:requestId/refuse"], {
    action: "sealed.assign",
    summary: {
      en: "Refuse or take back what one operator asked about a seal",
      fr: "Refuser ou retirer ce qu’un exploitant a demandé au sujet d’un scellé",
    },
    act: (tx, params) => refuseRequest(tx, params.caseId, params.requestId),
  }),
  actingRoute(casesEndpoints["POST /sealed-cases/:caseId/assignments"], {
    action: "sealed.assign",
    summary: { en: "Let one of the staff in to a sealed case", fr: "Donner accès à un dossier scellé" },
    unlessConfirmed: "seal-second-person-wanted",
    act: (tx, params, body) => assignToSealed(tx, params.caseId, body.accountId),
  }),
  actingRoute(casesEndpoints["POST /sealed-cases/:caseId/assignments/:accountId/end"], {
    action: "sealed.assign",
    summary: { en: "Take one of the staff off a sealed case", fr: "Retirer l’accès à un dossier scellé" },
    act: (tx, params) => takeOffSealed(tx, params.caseId, params.accountId),
  }),
];
