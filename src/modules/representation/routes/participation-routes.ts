import { Type } from "typebox";
import { defineRoute } from "../../../platform/http/route.ts";
import { actingRoute } from "../../cases/index.ts";
import { LanguageSchema } from "../../parties/index.ts";
import { endMinister, joinMinister } from "../commands/join-minister.ts";
import { openPartyAccount } from "../commands/open-party-account.ts";
import { CaseAccessSchema } from "../contract.ts";
import { viewAccess } from "../queries/view-access.ts";

const closed = { additionalProperties: false } as const;
const shortId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId: shortId });

export const participationRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/access",
    action: "case.access",
    summary: { en: "Who besides the staff comes to a case", fr: "Qui, hors du personnel, a accès à un dossier" },
    params: byCase,
    response: CaseAccessSchema,
    handle: ({ params, readOnly }) => readOnly((tx) => viewAccess(tx, params.caseId)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/minister",
    action: "minister.join",
    summary: { en: "Open a case to the Minister’s counsel", fr: "Ouvrir un dossier au conseil du ministre" },
    params: byCase,
    body: Type.Object(
      { accountId: shortId, basis: Type.Union([Type.Literal("party"), Type.Literal("intervention")]) },
      closed,
    ),
    response: Type.Object({ participationId: Type.String() }),
    status: 201,
    handle: ({ params, body, transact }) =>
      transact((tx) => joinMinister(tx, params.caseId, body.accountId, body.basis)),
  }),
  actingRoute({
    path: "/api/v1/cases/:caseId/minister/:participationId/end",
    action: "minister.end",
    summary: { en: "End the Minister’s participation", fr: "Mettre fin à la participation du ministre" },
    params: Type.Object({ caseId: shortId, participationId: shortId }),
    act: (tx, params) => endMinister(tx, params.caseId, params.participationId),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/parties/:personId/account",
    action: "party.open-account",
    summary: { en: "Open an account for a party", fr: "Créer un compte pour une partie" },
    params: Type.Object({ caseId: shortId, personId: shortId }),
    body: Type.Object({ email: Type.String({ format: "email", maxLength: 200 }), language: LanguageSchema }, closed),
    response: Type.Object({ accountId: Type.String() }),
    status: 201,
    handle: ({ params, body, transact }) =>
      transact((tx) => openPartyAccount(tx, params.caseId, params.personId, body)),
  }),
];
