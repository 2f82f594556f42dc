import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { InstantSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";
import { CaseViewSchema } from "../cases/contract.ts";
import { BilingualSchema, CounselViewSchema, LanguageSchema, StandingSchema } from "../parties/contract.ts";
import {
  CaseAccessSchema,
  InvitationViewSchema,
  invitationChannels,
  invitationSorts,
  invitationStatuses,
} from "./contract.ts";
import {
  AcceptSchema,
  DesignationSchema,
  EndedReasonSchema,
  NewRepresentationSchema,
  ReplacementSchema,
} from "./requests.ts";

const closed = { additionalProperties: false } as const;
const shortId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId: shortId });
const byParty = Type.Object({ caseId: shortId, personId: Type.String({ format: "uuid" }) });
const byRepresentation = Type.Object({ caseId: shortId, representationId: shortId });
const Done = Type.Object({ done: Type.Literal(true) });
const code = Type.String({ minLength: 4, maxLength: 40 });
const email = Type.String({ format: "email", maxLength: 200 });
const name = Type.String({ minLength: 1, maxLength: 200 });

export const representationEndpoints = endpoints({
  "POST /cases/:caseId/representations": {
    params: byCase,
    body: NewRepresentationSchema,
    answer: Type.Object({ representationId: Type.String() }),
    status: 201,
  },
  "POST /cases/:caseId/representations/:representationId/replace": {
    params: byRepresentation,
    body: ReplacementSchema,
    answer: Type.Object({ representationId: Type.String() }),
    status: 201,
  },
  "POST /cases/:caseId/representations/:representationId/end": {
    params: byRepresentation,
    body: Type.Object({ reason: EndedReasonSchema }, closed),
    answer: Type.Object({ ended: Type.Literal(true) }),
  },
  "GET /cases/:caseId/access": { params: byCase, answer: CaseAccessSchema },
  "POST /cases/:caseId/minister": {
    params: byCase,
    body: Type.Object(
      { accountId: shortId, basis: Type.Union([Type.Literal("party"), Type.Literal("intervention")]) },
      closed,
    ),
    answer: Type.Object({ participationId: Type.String() }),
    status: 201,
  },
  "POST /cases/:caseId/minister/:participationId/end": {
    params: Type.Object({ caseId: shortId, participationId: shortId }),
    answer: Done,
  },
  "POST /cases/:caseId/parties/:personId/account": {
    params: Type.Object({ caseId: shortId, personId: shortId }),
    body: Type.Object({ email, language: LanguageSchema }, closed),
    answer: Type.Object({ accountId: Type.String() }),
    status: 201,
  },
  "POST /cases/:caseId/invitations": {
    params: byCase,
    body: Type.Object(
      {
        counselId: Type.String({ format: "uuid" }),
        channel: Type.Union([Type.Literal("email"), Type.Literal("mail")]),
      },
      closed,
    ),
    answer: Type.Object({ invitationId: Type.String(), code: Nullable(Type.String()), expiresAt: InstantSchema }),
    status: 201,
  },
  "GET /invitations": {
    query: Type.Object({
      /** Counsel’s name or the case’s number; every word must be found. */
      search: Type.Optional(Type.String({ maxLength: 200 })),
      status: Type.Optional(OneOf(invitationStatuses)),
      channel: Type.Optional(OneOf(invitationChannels)),
      sort: Type.Optional(OneOf(invitationSorts)),
      descending: Type.Optional(Type.Boolean()),
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: Type.Object({
      items: Type.Array(InvitationViewSchema),
      next: Nullable(Type.String()),
      total: Type.Integer(),
    }),
  },
  "POST /invitations/:invitationId/withdraw": {
    params: Type.Object({ invitationId: Type.String({ format: "uuid" }) }),
    answer: Type.Object({ withdrawn: Type.Literal(true) }),
  },
  "POST /invitations/check": {
    body: Type.Object({ code: Type.String({ maxLength: 40 }) }, closed),
    answer: Type.Object({
      counselName: Type.String(),
      regulator: BilingualSchema,
      asksBirthDate: Type.Boolean(),
      expiresAt: InstantSchema,
    }),
  },
  "POST /invitations/accept": { body: AcceptSchema, answer: Type.Object({ accountId: Type.String() }), status: 201 },
  "GET /delegations": {
    query: Type.Object({ counselId: Type.Optional(Type.String({ format: "uuid" })) }),
    answer: Type.Object({
      most: Type.Integer(),
      delegates: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          email: Type.String(),
          fromAt: InstantSchema,
          untilAt: Nullable(InstantSchema),
        }),
      ),
      invitations: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          email: Type.String(),
          /** A mail server refused the e-mail for good: it did not arrive. */
          isRefused: Type.Boolean(),
          issuedAt: InstantSchema,
          expiresAt: InstantSchema,
        }),
      ),
    }),
  },
  "POST /delegations/invitations": {
    body: Type.Object({ email, name, language: LanguageSchema }, closed),
    answer: Type.Object({ invitationId: Type.String(), expiresAt: InstantSchema }),
    status: 201,
  },
  "POST /delegations/invitations/:invitationId/withdraw": {
    params: Type.Object({ invitationId: shortId }),
    answer: Done,
  },
  "POST /delegations/:delegationId/end": { params: Type.Object({ delegationId: shortId }), answer: Done },
  "POST /delegations/accept": {
    body: Type.Object(
      { code, email, name, password: Type.String({ minLength: 1, maxLength: 200 }), language: LanguageSchema },
      closed,
    ),
    answer: Type.Object({ accountId: Type.String() }),
    status: 201,
  },
  "POST /delegations/take-up": { body: Type.Object({ code }, closed), answer: Done },
  "POST /counsels/:counselId/standing": {
    params: Type.Object({ counselId: Type.String({ format: "uuid" }) }),
    body: Type.Object({ standing: StandingSchema }, closed),
    answer: Type.Object({
      counsel: CounselViewSchema,
      /** Cases that closed or opened to the counsel with it. */
      cases: Type.Integer(),
    }),
  },
  "POST /cases/:caseId/parties/:personId/representative": {
    params: byParty,
    body: DesignationSchema,
    answer: CaseViewSchema,
  },
});
