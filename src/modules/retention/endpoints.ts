import { type TSchema, Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { CandidateSchema, DisposalStateSchema, DisposalViewSchema, HoldViewSchema, ReasonSchema } from "./contract.ts";

const Items = <T extends TSchema>(of: T) => Type.Object({ items: Type.Array(of) });
const shortId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId: shortId });
const byDisposal = Type.Object({ disposalId: shortId });
const Done = Type.Object({ done: Type.Literal(true) });

export const retentionEndpoints = endpoints({
  "GET /disposal-candidates": { answer: Items(CandidateSchema) },
  "GET /disposals": {
    query: Type.Object({ state: Type.Optional(DisposalStateSchema) }),
    answer: Items(DisposalViewSchema),
  },
  "POST /cases/:caseId/disposals": {
    params: byCase,
    body: ReasonSchema,
    answer: Type.Object({ disposalId: Type.String() }),
    status: 201,
  },
  "POST /disposals/:disposalId/approve": { params: byDisposal, body: ReasonSchema, answer: Done },
  "POST /disposals/:disposalId/refuse": { params: byDisposal, body: ReasonSchema, answer: Done },
  "GET /legal-holds": { answer: Items(HoldViewSchema) },
  "POST /cases/:caseId/legal-holds": {
    params: byCase,
    body: ReasonSchema,
    answer: Type.Object({ holdId: Type.String() }),
    status: 201,
  },
  "POST /legal-holds/:holdId/lift": { params: Type.Object({ holdId: shortId }), body: ReasonSchema, answer: Done },
});
