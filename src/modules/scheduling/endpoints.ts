import { type TSchema, Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { OneOf } from "../../kernel/one-of.ts";
import {
  AbsentSchema,
  ApprovalSchema,
  ApprovalSummarySchema,
  ApprovedSchema,
  divisions,
  LeftOutSchema,
  NewPolicySchema,
  openProposalStates,
  PolicyViewSchema,
  ProposalPageSchema,
  ProposalViewSchema,
  ReadyCountSchema,
  RunViewSchema,
} from "./contract.ts";
import { DateChangeViewSchema, NewDateChangeSchema } from "./date-changes/contract.ts";
import { AnswerByLinkSchema, AnswerSchema, OfferViewSchema, TokenSchema } from "./offers/contract.ts";
import { RefusedInvitationSchema } from "./received-mail/contract.ts";

const shortId = Type.String({ maxLength: 40 });
const byRun = Type.Object({ runId: shortId });
const byHearing = Type.Object({ hearingId: shortId });
const byProposal = Type.Object({ proposalId: shortId });
const Items = <T extends TSchema>(of: T) => Type.Object({ items: Type.Array(of) });
const whichPage = {
  officeId: Type.Optional(Type.String({ maxLength: 40 })),
  division: Type.Optional(OneOf(divisions)),
  from: Type.Optional(Type.String({ format: "date" })),
  to: Type.Optional(Type.String({ format: "date" })),
  state: Type.Optional(OneOf(openProposalStates)),
  after: Type.Optional(Type.String({ maxLength: 80 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
};

export const schedulingEndpoints = endpoints({
  "GET /cases/:caseId/refused-invitations": {
    params: Type.Object({ caseId: shortId }),
    answer: Items(RefusedInvitationSchema),
  },
  "GET /schedule/ready": { answer: Items(ReadyCountSchema) },
  "GET /schedule/runs": { answer: Items(RunViewSchema) },
  "POST /schedule/runs": { answer: RunViewSchema, status: 202 },
  "POST /schedule/repairs": { body: AbsentSchema, answer: RunViewSchema, status: 202 },
  "GET /schedule/runs/:runId/left-out": { params: byRun, answer: Items(LeftOutSchema) },
  "GET /schedule/runs/:runId/approval": { params: byRun, answer: ApprovalSummarySchema },
  "POST /schedule/runs/:runId/approve": { params: byRun, answer: ApprovedSchema },
  "GET /schedule/proposals": { query: Type.Object(whichPage), answer: ProposalPageSchema },
  "GET /schedule/proposals/:proposalId/approval": { params: byProposal, answer: ApprovalSummarySchema },
  "POST /schedule/proposals/:proposalId/approve": { params: byProposal, body: ApprovalSchema, answer: ApprovedSchema },
  "POST /schedule/proposals/:proposalId/leave-aside": { params: byProposal, answer: ProposalViewSchema },
  "GET /hearings/:hearingId/date-changes": { params: byHearing, answer: Items(DateChangeViewSchema) },
  "POST /hearings/:hearingId/date-changes": {
    params: byHearing,
    body: NewDateChangeSchema,
    answer: Items(DateChangeViewSchema),
    status: 202,
  },
  "GET /hearing-offers": { answer: Items(OfferViewSchema) },
  "POST /hearing-offers/:offerId/answer": {
    params: Type.Object({ offerId: shortId }),
    body: AnswerSchema,
    answer: OfferViewSchema,
  },
  "POST /offered-dates/check": { body: TokenSchema, answer: OfferViewSchema, unkeyed: "only-looks" },
  "POST /offered-dates/answer": { body: AnswerByLinkSchema, answer: OfferViewSchema },
  "GET /schedule/policies": { answer: Items(PolicyViewSchema) },
  "PUT /schedule/policies/:division": {
    params: Type.Object({ division: OneOf(divisions) }),
    body: NewPolicySchema,
    answer: PolicyViewSchema,
  },
});
