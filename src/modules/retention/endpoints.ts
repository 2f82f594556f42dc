import { type TSchema, Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";
import {
  CandidateSchema,
  candidateSorts,
  DisposalStateSchema,
  DisposalViewSchema,
  disposalSorts,
  HoldViewSchema,
  holdSorts,
  ReasonSchema,
  retentionDivisions,
} from "./contract.ts";

const Page = <T extends TSchema>(of: T) =>
  Type.Object({ items: Type.Array(of), next: Nullable(Type.String()), total: Type.Integer() });
/** What every list is narrowed and sorted by. */
const listed = <const Sorts extends readonly string[]>(sorts: Sorts) => ({
  search: Type.Optional(Type.String({ maxLength: 60 })),
  division: Type.Optional(OneOf(retentionDivisions)),
  sort: Type.Optional(OneOf(sorts)),
  descending: Type.Optional(Type.Boolean()),
  after: Type.Optional(Type.String({ format: "uuid" })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
const shortId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId: shortId });
const byDisposal = Type.Object({ disposalId: shortId });
const Done = Type.Object({ done: Type.Literal(true) });

export const retentionEndpoints = endpoints({
  "GET /disposal-candidates": { query: Type.Object(listed(candidateSorts)), answer: Page(CandidateSchema) },
  "GET /disposals": {
    query: Type.Object({ state: Type.Optional(DisposalStateSchema), ...listed(disposalSorts) }),
    answer: Page(DisposalViewSchema),
  },
  "POST /cases/:caseId/disposals": {
    params: byCase,
    body: ReasonSchema,
    answer: Type.Object({ disposalId: Type.String() }),
    status: 201,
  },
  "POST /disposals/:disposalId/approve": { params: byDisposal, body: ReasonSchema, answer: Done },
  "POST /disposals/:disposalId/refuse": { params: byDisposal, body: ReasonSchema, answer: Done },
  "GET /legal-holds": { query: Type.Object(listed(holdSorts)), answer: Page(HoldViewSchema) },
  "POST /cases/:caseId/legal-holds": {
    params: byCase,
    body: ReasonSchema,
    answer: Type.Object({ holdId: Type.String() }),
    status: 201,
  },
  "POST /legal-holds/:holdId/lift": { params: Type.Object({ holdId: shortId }), body: ReasonSchema, answer: Done },
});
