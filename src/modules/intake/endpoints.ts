import { Type } from "typebox";
import type { Json } from "../../kernel/canonical-json.ts";
import { endpoints } from "../../kernel/endpoint.ts";
import { OneOf } from "../../kernel/one-of.ts";
import {
  NewAppealSchema,
  OpenedAppealsSchema,
  PersonAnswerSchema,
  PersonQuestionSchema,
  ReferralAnswerSchema,
  RefusedMessageSchema,
  RefusedMessageViewSchema,
  refusedSorts,
} from "./contract.ts";

const byQuestion = Type.Object({ questionId: Type.String({ maxLength: 40 }) });
const byMessage = Type.Object({ messageId: Type.String({ format: "uuid" }) });

export const intakeEndpoints = endpoints({
  "GET /person-questions/:questionId": { params: byQuestion, answer: PersonQuestionSchema },
  "POST /person-questions/:questionId/answer": {
    params: byQuestion,
    body: PersonAnswerSchema,
    answer: PersonQuestionSchema,
  },
  "POST /referrals": { body: Type.Unsafe<Json>({ type: "object" }), answer: ReferralAnswerSchema, status: 201 },
  "GET /refused-referrals": {
    query: Type.Object({
      /** A part of the sender’s name, of the message’s or of the reason’s code; every word must be found. */
      search: Type.Optional(Type.String({ maxLength: 200 })),
      sort: Type.Optional(OneOf(refusedSorts)),
      descending: Type.Optional(Type.Boolean()),
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: Type.Object({
      items: Type.Array(RefusedMessageSchema),
      next: Type.Union([Type.String(), Type.Null()]),
      total: Type.Integer(),
    }),
  },
  "GET /refused-referrals/:messageId": { params: byMessage, answer: RefusedMessageViewSchema },
  "POST /refused-referrals/:messageId/send-again": {
    params: byMessage,
    body: Type.Object({ message: Type.Unsafe<Json>({ type: ["object", "null"] }) }, { additionalProperties: false }),
    answer: ReferralAnswerSchema,
    status: 201,
  },
  "POST /refused-referrals/:messageId/set-aside": {
    params: byMessage,
    body: Type.Object(
      { reason: Type.String({ minLength: 3, maxLength: 1000, pattern: "\\S" }) },
      { additionalProperties: false },
    ),
    answer: Type.Object({ settled: Type.Literal(true) }),
  },
  "POST /cases/:caseId/appeals": {
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    body: NewAppealSchema,
    answer: OpenedAppealsSchema,
    status: 201,
  },
  "POST /cases/:caseId/rpd-record": {
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    answer: Type.Object({ documents: Type.Integer() }),
    status: 201,
  },
});
