import { Type } from "typebox";
import { defineRoute } from "../../../platform/http/route.ts";
import { BilingualSchema, LanguageSchema } from "../../parties/index.ts";
import { endMinister, joinMinister } from "../commands/join-minister.ts";
import { openPartyAccount } from "../commands/open-party-account.ts";
import {
  assignToSealed,
  sealByNumber,
  sealCase,
  takeOffSealed,
  unsealCase,
  unsealListed,
} from "../commands/seal-case.ts";
import { listSealed } from "../queries/list-sealed.ts";
import { sealReasons } from "../rules/seal-reasons.ts";

const closed = { additionalProperties: false } as const;
const shortId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId: shortId });
const Reason = Type.Union(sealReasons.map((one) => Type.Literal(one)));
const Done = Type.Object({ done: Type.Literal(true) });
const done = { done: true as const };

export const accessRoutes = [
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
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/minister/:participationId/end",
    action: "minister.end",
    summary: { en: "End the Minister’s participation", fr: "Mettre fin à la participation du ministre" },
    params: Type.Object({ caseId: shortId, participationId: shortId }),
    response: Done,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await endMinister(tx, params.caseId, params.participationId);
        return done;
      }),
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
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/seal",
    action: "case.seal",
    summary: { en: "Seal a case", fr: "Sceller un dossier" },
    params: byCase,
    body: Type.Object({ reason: Reason }, closed),
    response: Done,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await sealCase(tx, params.caseId, body.reason);
        return done;
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/unseal",
    action: "case.unseal",
    summary: { en: "Unseal a case", fr: "Desceller un dossier" },
    params: byCase,
    response: Done,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await unsealCase(tx, params.caseId);
        return done;
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/sealed-cases",
    action: "sealed.list",
    summary: { en: "Sealed cases, by number", fr: "Dossiers scellés, par numéro" },
    response: Type.Object({
      items: Type.Array(
        Type.Object({
          caseId: Type.String(),
          fileNumber: Type.String(),
          reason: Type.Intersect([BilingualSchema, Type.Object({ code: Type.String() })]),
          sealedAt: Type.String(),
          assigned: Type.Array(Type.Object({ accountId: Type.String(), name: Type.String() })),
        }),
      ),
    }),
    handle: ({ read }) => read(async (tx) => ({ items: await listSealed(tx) })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/sealed-cases",
    action: "sealed.place",
    summary: { en: "Seal a case by its number", fr: "Sceller un dossier par son numéro" },
    body: Type.Object({ fileNumber: Type.String({ minLength: 3, maxLength: 40 }), reason: Reason }, closed),
    response: Type.Object({ caseId: Type.String() }),
    status: 201,
    handle: ({ body, transact }) =>
      transact(async (tx) => ({ caseId: await sealByNumber(tx, body.fileNumber, body.reason) })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/sealed-cases/:caseId/unseal",
    action: "sealed.lift",
    summary: { en: "Lift a seal", fr: "Lever un scellé" },
    params: byCase,
    response: Done,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await unsealListed(tx, params.caseId);
        return done;
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/sealed-cases/:caseId/assignments",
    action: "sealed.assign",
    summary: { en: "Let one of the staff in to a sealed case", fr: "Donner accès à un dossier scellé" },
    params: byCase,
    body: Type.Object({ accountId: shortId }, closed),
    response: Done,
    status: 201,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await assignToSealed(tx, params.caseId, body.accountId);
        return done;
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/sealed-cases/:caseId/assignments/:accountId/end",
    action: "sealed.assign",
    summary: { en: "Take one of the staff off a sealed case", fr: "Retirer l’accès à un dossier scellé" },
    params: Type.Object({ caseId: shortId, accountId: shortId }),
    response: Done,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await takeOffSealed(tx, params.caseId, params.accountId);
        return done;
      }),
  }),
];
