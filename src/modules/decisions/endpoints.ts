import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { largestInteger } from "../../kernel/largest-integer.ts";
import { OneOf } from "../../kernel/one-of.ts";
import { ToldSchema } from "../notices/contract.ts";
import {
  DecisionPageSchema,
  DecisionsOfCaseSchema,
  DecisionViewSchema,
  DeskSchema,
  DraftSavedSchema,
  DraftSchema,
  NewDecisionFileSchema,
  NewDecisionSchema,
  NewReceiptSchema,
  NoteSchema,
  PanelSignatureSchema,
  PartnerMessagePageSchema,
  PartnerMessageSchema,
  partners,
  ReceiptSchema,
  readerPurposes,
} from "./contract.ts";
import { NewManualNotificationSchema, NotificationTakenBackSchema } from "./manual-notifications/contract.ts";

const closed = { additionalProperties: false } as const;
const Id = Type.String({ maxLength: 40 });
const byDecision = Type.Object({ decisionId: Id });
const byMessage = Type.Object({ partnerMessageId: Id });
const Done = Type.Object({ done: Type.Literal(true) });
const byCase = Type.Object({ caseId: Id });
const Version = Type.Object({ version: Type.Integer({ minimum: 1, maximum: largestInteger }) }, closed);
const Purpose = OneOf(readerPurposes);

export const decisionsEndpoints = endpoints({
  "GET /desk": { answer: DeskSchema },
  "GET /cases/:caseId/partner-messages": {
    params: byCase,
    answer: Type.Object({ items: Type.Array(PartnerMessageSchema) }),
  },
  "GET /partner-messages": {
    query: Type.Object({
      partner: Type.Optional(OneOf(partners)),
      kind: Type.Optional(Type.String({ maxLength: 60 })),
      state: Type.Optional(OneOf(["waiting", "told", "sent"] as const)),
      olderThanDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
      descending: Type.Optional(Type.Boolean()),
      after: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: PartnerMessagePageSchema,
  },
  "POST /partner-messages/:partnerMessageId/manual-notifications": {
    params: byMessage,
    body: NewManualNotificationSchema,
    answer: Done,
    status: 201,
  },
  "POST /partner-messages/:partnerMessageId/manual-notifications/take-back": {
    params: byMessage,
    body: NotificationTakenBackSchema,
    answer: Done,
    status: 201,
  },
  "GET /cases/:caseId/decisions": { params: byCase, answer: DecisionsOfCaseSchema },
  "POST /cases/:caseId/decisions": { params: byCase, body: NewDecisionSchema, answer: DecisionViewSchema, status: 201 },
  "POST /cases/:caseId/assign-member": {
    params: byCase,
    // Who presides, and the two others of a panel of three.
    body: Type.Object({ memberId: Id, panelIds: Type.Optional(Type.Array(Id, { maxItems: 2 })) }, closed),
    answer: DecisionsOfCaseSchema,
  },
  "POST /cases/:caseId/declare-conflict": { params: byCase, answer: DeskSchema },
  "GET /cases/:caseId/my-notes": { params: byCase, answer: NoteSchema },
  "PUT /cases/:caseId/my-notes": {
    params: byCase,
    body: Type.Object({ words: Type.String({ maxLength: 20_000 }) }, closed),
    answer: NoteSchema,
  },
  "GET /decisions": {
    query: Type.Object({
      scope: Type.Optional(Type.Union([Type.Literal("to-release"), Type.Literal("released")])),
      officeId: Type.Optional(Id),
      after: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: DecisionPageSchema,
  },
  "GET /decisions/:decisionId": { params: byDecision, answer: DecisionViewSchema },
  "PUT /decisions/:decisionId/draft": {
    params: byDecision,
    body: DraftSchema,
    answer: DraftSavedSchema,
    unkeyed: "draft",
  },
  "GET /decisions/:decisionId/preview": {
    params: byDecision,
    answer: Type.Any(),
    produces: "application/pdf",
  },
  "GET /decisions/:decisionId/signed": {
    params: byDecision,
    answer: Type.Any(),
    produces: "application/pdf",
  },
  "PUT /decisions/:decisionId/file": { params: byDecision, body: NewDecisionFileSchema, answer: DecisionViewSchema },
  "POST /decisions/:decisionId/file/take-out": { params: byDecision, body: Version, answer: DecisionViewSchema },
  "GET /decisions/:decisionId/file": { params: byDecision, answer: Type.Any(), produces: "application/octet-stream" },
  /** Refuses what signing would refuse, but the marks, which the signature asks about: nobody is asked first in vain. */
  "GET /decisions/:decisionId/readiness": {
    params: byDecision,
    query: Version,
    answer: Type.Object({ ready: Type.Literal(true) }),
  },
  "POST /decisions/:decisionId/sign": {
    params: byDecision,
    body: Type.Object(
      {
        version: Version.properties.version,
        /** The marks and hidden text of the uploaded document were looked at, and it is signed as it is. */
        marksSeen: Type.Optional(Type.Boolean()),
      },
      closed,
    ),
    answer: DecisionViewSchema,
  },
  "POST /decisions/:decisionId/panel-signature": {
    params: byDecision,
    body: PanelSignatureSchema,
    answer: DecisionViewSchema,
  },
  "POST /decisions/:decisionId/discard": { params: byDecision, body: Version, answer: DecisionViewSchema },
  "POST /decisions/:decisionId/correct": {
    params: byDecision,
    body: Type.Object({ note: Type.String({ minLength: 3, maxLength: 1000, pattern: "\\S" }) }, closed),
    answer: DecisionViewSchema,
    status: 201,
  },
  "POST /decisions/:decisionId/release": { params: byDecision, answer: DecisionViewSchema },
  "POST /decisions/:decisionId/readers": {
    params: byDecision,
    body: Type.Object({ accountId: Id, purpose: Purpose }, closed),
    answer: DecisionViewSchema,
  },
  "POST /decisions/:decisionId/readers/:accountId/end": {
    params: Type.Object({ decisionId: Id, accountId: Id }),
    answer: DecisionViewSchema,
  },
  "POST /decisions/:decisionId/comments": {
    params: byDecision,
    body: Type.Object({ words: Type.String({ minLength: 1, maxLength: 4000, pattern: "\\S" }) }, closed),
    answer: DecisionViewSchema,
    status: 201,
  },
  "GET /decisions/:decisionId/told": {
    params: byDecision,
    answer: Type.Object({ items: Type.Array(ToldSchema) }),
  },
  "GET /decisions/:decisionId/receipts": {
    params: byDecision,
    answer: Type.Object({ items: Type.Array(ReceiptSchema) }),
  },
  "POST /decisions/:decisionId/receipts": {
    params: byDecision,
    body: NewReceiptSchema,
    answer: Type.Object({ items: Type.Array(ReceiptSchema) }),
    status: 201,
  },
});
