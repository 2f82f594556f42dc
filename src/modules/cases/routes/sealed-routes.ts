import { Type } from "typebox";
import { defineRoute } from "../../../platform/http/route.ts";
import { BilingualSchema } from "../../parties/index.ts";
import { assignToSealed, sealByNumber, takeOffSealed, unsealListed } from "../commands/seal-case.ts";
import { listSealed } from "../queries/list-sealed.ts";
import { sealReasons } from "../rules/seal-reasons.ts";
import { refuseRequest } from "../second-person.ts";
import { actingRoute } from "./acting-route.ts";

const closed = { additionalProperties: false } as const;
const shortId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId: shortId });

export const Reason = Type.Union(sealReasons.map((one) => Type.Literal(one)));

const Named = Type.Object({ accountId: Type.String(), name: Type.String() });

/** What one operator asked, and whether the reader can be the second. */
const WaitingRequest = Type.Object({
  requestId: Type.String(),
  what: Type.Union([Type.Literal("let-in"), Type.Literal("lift")]),
  letIn: Type.Union([Named, Type.Null()]),
  askedBy: Type.String(),
  askedAt: Type.String(),
  until: Type.String(),
  standing: Type.Union([
    Type.Literal("own"),
    Type.Literal("about-me"),
    Type.Literal("not-another"),
    Type.Literal("may-confirm"),
  ]),
});

/** The operator's: sealed cases by number, with nothing of the files themselves. */
export const sealedRoutes = [
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
          assigned: Type.Array(Named),
          requests: Type.Array(WaitingRequest),
        }),
      ),
    }),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await listSealed(tx) })),
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
  actingRoute({
    path: "/api/v1/sealed-cases/:caseId/unseal",
    action: "sealed.lift",
    summary: { en: "Lift a seal", fr: "Lever un scellé" },
    params: byCase,
    unlessConfirmed: "seal-second-person-wanted",
    act: (tx, params) => unsealListed(tx, params.caseId),
  }),
  actingRoute({
    path: "/api/v1/sealed-cases/:caseId/requests/:requestId/refuse",
    action: "sealed.assign",
    summary: {
      en: "Refuse or take back what one operator asked about a seal",
      fr: "Refuser ou retirer ce qu’un exploitant a demandé au sujet d’un scellé",
    },
    params: Type.Object({ caseId: shortId, requestId: shortId }),
    act: (tx, params) => refuseRequest(tx, params.caseId, params.requestId),
  }),
  actingRoute({
    path: "/api/v1/sealed-cases/:caseId/assignments",
    action: "sealed.assign",
    summary: { en: "Let one of the staff in to a sealed case", fr: "Donner accès à un dossier scellé" },
    params: byCase,
    body: Type.Object({ accountId: shortId }, closed),
    status: 201,
    unlessConfirmed: "seal-second-person-wanted",
    act: (tx, params, body) => assignToSealed(tx, params.caseId, body.accountId),
  }),
  actingRoute({
    path: "/api/v1/sealed-cases/:caseId/assignments/:accountId/end",
    action: "sealed.assign",
    summary: { en: "Take one of the staff off a sealed case", fr: "Retirer l’accès à un dossier scellé" },
    params: Type.Object({ caseId: shortId, accountId: shortId }),
    act: (tx, params) => takeOffSealed(tx, params.caseId, params.accountId),
  }),
];
