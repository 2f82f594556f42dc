import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { largestInteger } from "../../kernel/largest-integer.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { ProvenEventSchema } from "../audit/contract.ts";
import {
  CorrectSchema,
  DecideSchema,
  DraftSummarySchema,
  DraftViewSchema,
  FilingFormSchema,
  MergeSchema,
  ReceiptSchema,
  ReturnReasonSchema,
  SaveDraftSchema,
  SplitSchema,
  SubmissionContentSchema,
  SubmissionPageSchema,
  SubmissionViewSchema,
} from "./contract.ts";

const byDraft = Type.Object({ draftId: Type.String({ maxLength: 40 }) });
const byDocument = Type.Object({
  submissionId: Type.String({ maxLength: 40 }),
  documentId: Type.String({ maxLength: 40 }),
});
const bySubmission = Type.Object({ submissionId: Type.String({ maxLength: 40 }) });
const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });
/** With what anybody can check it by: null until the log covers the event, within a second. */
const ProvenReceiptSchema = Type.Object({
  ...ReceiptSchema.properties,
  proof: Nullable(
    Type.Object({ ...ProvenEventSchema.properties, event: Nullable(ProvenEventSchema.properties.event) }),
  ),
});

export const filingsEndpoints = endpoints({
  "POST /cases/:caseId/submission-drafts": {
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    answer: DraftViewSchema,
    status: 201,
  },
  "GET /submission-drafts": {
    query: Type.Object({ caseId: Type.Optional(Type.String({ maxLength: 40 })) }),
    answer: Type.Object({ items: Type.Array(DraftSummarySchema) }),
  },
  "GET /submission-drafts/:draftId": { params: byDraft, answer: DraftViewSchema },
  "PUT /submission-drafts/:draftId": {
    params: byDraft,
    body: SaveDraftSchema,
    answer: DraftViewSchema,
    unkeyed: "draft",
  },
  "DELETE /submission-drafts/:draftId": { params: byDraft, answer: Type.Object({ discarded: Type.Literal(true) }) },
  "POST /submission-drafts/:draftId/submit": {
    params: byDraft,
    body: Type.Object(
      { version: Type.Integer({ minimum: 1, maximum: largestInteger }) },
      { additionalProperties: false },
    ),
    answer: ReceiptSchema,
    status: 201,
  },
  "GET /return-reasons": { answer: Type.Object({ items: Type.Array(ReturnReasonSchema) }) },
  "PATCH /submissions/:submissionId/documents/:documentId": {
    params: byDocument,
    body: CorrectSchema,
    answer: SubmissionViewSchema,
  },
  "POST /submissions/:submissionId/decisions": {
    params: bySubmission,
    body: DecideSchema,
    answer: SubmissionViewSchema,
  },
  "POST /submissions/:submissionId/documents/:documentId/split": {
    params: byDocument,
    body: SplitSchema,
    answer: SubmissionViewSchema,
  },
  "POST /submissions/:submissionId/merge": { params: bySubmission, body: MergeSchema, answer: SubmissionViewSchema },
  "GET /cases/:caseId/filing-form": { params: byCase, answer: FilingFormSchema },
  "POST /cases/:caseId/submissions": {
    params: byCase,
    body: SubmissionContentSchema,
    answer: ReceiptSchema,
    status: 201,
  },
  "GET /submissions": {
    query: Type.Object({
      /** As it stands on the receipt. */
      receiptNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
      caseId: Type.Optional(Type.String({ maxLength: 40 })),
      after: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: SubmissionPageSchema,
  },
  "GET /submissions/:submissionId": { params: bySubmission, answer: SubmissionViewSchema },
  "GET /submissions/:submissionId/receipt": { params: bySubmission, answer: ProvenReceiptSchema },
  "GET /submissions/:submissionId/receipt.pdf": {
    params: bySubmission,
    query: Type.Object({ language: Type.Optional(Type.Union([Type.Literal("en"), Type.Literal("fr")])) }),
    answer: Nullable(Type.String()),
  },
  "POST /submissions/:submissionId/drafts": { params: bySubmission, answer: DraftViewSchema, status: 201 },
});
