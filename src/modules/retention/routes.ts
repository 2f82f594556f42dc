import { type TSchema, Type } from "typebox";
import { defineRoute } from "../../platform/http/route.ts";
import { approveDisposal, refuseDisposal } from "./commands/decide-disposal.ts";
import { liftHold, placeHold } from "./commands/hold-case.ts";
import { proposeDisposal } from "./commands/propose-disposal.ts";
import { CandidateSchema, DisposalStateSchema, DisposalViewSchema, HoldViewSchema, ReasonSchema } from "./contract.ts";
import { listCandidates, listDisposals, listHolds } from "./queries/list-disposals.ts";

const shortId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId: shortId });
const byDisposal = Type.Object({ disposalId: shortId });
const Items = <T extends TSchema>(of: T) => Type.Object({ items: Type.Array(of) });
const Done = Type.Object({ done: Type.Literal(true) });
const done = { done: true as const };

export const routes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/disposal-candidates",
    action: "disposal.list",
    summary: { en: "Closed files past their retention", fr: "Dossiers clos dont la conservation est échue" },
    response: Items(CandidateSchema),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: [...(await listCandidates(tx))] })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/disposals",
    action: "disposal.list",
    summary: { en: "Disposals proposed, done or refused", fr: "Éliminations proposées, effectuées ou refusées" },
    query: Type.Object({ state: Type.Optional(DisposalStateSchema) }),
    response: Items(DisposalViewSchema),
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => ({ items: [...(await listDisposals(tx, query.state ?? "proposed"))] })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/disposals",
    action: "disposal.propose",
    summary: { en: "Propose to dispose of a closed file", fr: "Proposer l’élimination d’un dossier clos" },
    params: byCase,
    body: ReasonSchema,
    response: Type.Object({ disposalId: Type.String() }),
    status: 201,
    handle: ({ params, body, transact }) => transact((tx) => proposeDisposal(tx, params.caseId, body.reason)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/disposals/:disposalId/approve",
    action: "disposal.decide",
    summary: { en: "Approve a disposal: the contents go", fr: "Approuver une élimination : le contenu disparaît" },
    params: byDisposal,
    body: ReasonSchema,
    response: Done,
    handle: ({ params, body, transact }) =>
      transact((tx) => approveDisposal(tx, params.disposalId, body.reason).then(() => done)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/disposals/:disposalId/refuse",
    action: "disposal.decide",
    summary: { en: "Refuse a disposal: the file stays", fr: "Refuser une élimination : le dossier reste" },
    params: byDisposal,
    body: ReasonSchema,
    response: Done,
    handle: ({ params, body, transact }) =>
      transact((tx) => refuseDisposal(tx, params.disposalId, body.reason).then(() => done)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/legal-holds",
    action: "hold.list",
    summary: { en: "Legal holds that stand", fr: "Mises en suspens juridiques en vigueur" },
    response: Items(HoldViewSchema),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: [...(await listHolds(tx))] })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/legal-holds",
    action: "hold.place",
    summary: { en: "Place a legal hold on a file", fr: "Mettre un dossier en suspens juridique" },
    params: byCase,
    body: ReasonSchema,
    response: Type.Object({ holdId: Type.String() }),
    status: 201,
    handle: ({ params, body, transact }) => transact((tx) => placeHold(tx, params.caseId, body.reason)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/legal-holds/:holdId/lift",
    action: "hold.lift",
    summary: { en: "Lift a legal hold", fr: "Lever une mise en suspens juridique" },
    params: Type.Object({ holdId: shortId }),
    body: ReasonSchema,
    response: Done,
    handle: ({ params, body, transact }) => transact((tx) => liftHold(tx, params.holdId, body.reason).then(() => done)),
  }),
];
