import { Type } from "typebox";
import { defineRoute } from "../../../platform/http/route.ts";
import { BilingualSchema } from "../../parties/index.ts";
import { assignToSealed, sealByNumber, takeOffSealed, unsealListed } from "../commands/seal-case.ts";
import { listSealed } from "../queries/list-sealed.ts";
import { sealReasons } from "../rules/seal-reasons.ts";
import { actingRoute } from "./acting-route.ts";

const closed = { additionalProperties: false } as const;
const shortId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId: shortId });

export const Reason = Type.Union(sealReasons.map((one) => Type.Literal(one)));

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
          assigned: Type.Array(Type.Object({ accountId: Type.String(), name: Type.String() })),
        }),
      ),
    }),
    handle: ({ look }) => look(async (tx) => ({ items: await listSealed(tx) })),
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
