import type { Readable } from "node:stream";
import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { InstantSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";
import {
  AddressConfirmedRequestSchema,
  AnswerRequestSchema,
  DeliveryDetailSchema,
  DeliveryRowSchema,
  deliveryStates,
  LetterQuerySchema,
  MailedRequestSchema,
  NoticePageSchema,
  NoticeViewSchema,
  ReturnedLetterSchema,
  ReturnedRequestSchema,
  SendAgainRequestSchema,
  StepPreviewSchema,
} from "./contract.ts";

const Channel = Type.Union([Type.Literal("portal"), Type.Literal("email"), Type.Literal("mail")]);
const State = OneOf(deliveryStates);
const byDelivery = Type.Object({ deliveryId: Type.String({ maxLength: 40 }) });
const paged = {
  after: Type.Optional(Type.String({ format: "uuid" })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
};
const byNotice = Type.Object({ noticeId: Type.String({ maxLength: 40 }) });
const Language = Type.Union([Type.Literal("en"), Type.Literal("fr")]);
const pdfOrCalendar = (mediaType: string) =>
  Type.Unsafe<Readable | string | Buffer>({ type: "string", contentMediaType: mediaType });

export const noticesEndpoints = endpoints({
  "GET /cases/:caseId/steps/:stepCode/notices": {
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }), stepCode: Type.String({ maxLength: 80 }) }),
    answer: StepPreviewSchema,
  },
  "GET /deliveries": {
    query: Type.Object({
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      channel: Type.Optional(Channel),
      state: Type.Optional(State),
      officeId: Type.Optional(Type.String({ maxLength: 40 })),
    }),
    answer: Type.Object({ items: Type.Array(DeliveryRowSchema), next: Nullable(Type.String()) }),
  },
  "GET /deliveries/counts": {
    answer: Type.Object({
      items: Type.Array(
        Type.Object({ channel: Type.String(), state: Type.String(), number: Type.Integer(), oldestAt: InstantSchema }),
      ),
    }),
  },
  "GET /deliveries/letters.pdf": {
    query: Type.Object({
      /** Of the deliveries, separated by commas: fifty at most. */
      ids: Type.String({ maxLength: 1850, pattern: "^[0-9a-f-]{36}(,[0-9a-f-]{36})*$" }),
    }),
    answer: Type.Unsafe<Readable | string | Buffer>({ type: "string", contentMediaType: "application/pdf" }),
  },
  "GET /deliveries/:deliveryId": { params: byDelivery, answer: DeliveryDetailSchema },
  "GET /deliveries/:deliveryId/letter.pdf": {
    params: byDelivery,
    query: LetterQuerySchema,
    answer: Type.Unsafe<Readable | string | Buffer>({ type: "string", contentMediaType: "application/pdf" }),
  },
  "POST /deliveries/:deliveryId/mailed": {
    params: byDelivery,
    body: MailedRequestSchema,
    answer: DeliveryDetailSchema,
  },
  "POST /deliveries/:deliveryId/returned": {
    params: byDelivery,
    body: ReturnedRequestSchema,
    answer: DeliveryDetailSchema,
  },
  "POST /deliveries/:deliveryId/address-confirmed": {
    params: byDelivery,
    body: AddressConfirmedRequestSchema,
    answer: DeliveryDetailSchema,
  },
  "GET /cases/:caseId/returned-letters": {
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    answer: Type.Object({ items: Type.Array(ReturnedLetterSchema) }),
  },
  "POST /deliveries/:deliveryId/send-again": {
    params: byDelivery,
    body: SendAgainRequestSchema,
    answer: DeliveryDetailSchema,
  },
  "POST /deliveries/:deliveryId/answer": {
    params: byDelivery,
    body: AnswerRequestSchema,
    answer: DeliveryDetailSchema,
  },
  "GET /notices": {
    query: Type.Object({
      ...paged,
      caseId: Type.Optional(Type.String({ maxLength: 40 })),
      unread: Type.Optional(Type.Boolean()),
      /** Those that give a decision, or correct one. */
      about: Type.Optional(Type.Literal("decision")),
    }),
    answer: NoticePageSchema,
  },
  "GET /notices/count": { answer: Type.Object({ unread: Type.Integer() }) },
  "GET /notices/:noticeId": { params: byNotice, answer: NoticeViewSchema },
  "GET /notices/:noticeId/document.pdf": {
    params: byNotice,
    query: Type.Object({ language: Type.Optional(Language) }),
    answer: pdfOrCalendar("application/pdf"),
  },
  "GET /notices/:noticeId/calendar.ics": {
    params: byNotice,
    query: Type.Object({ language: Type.Optional(Language) }),
    answer: pdfOrCalendar("text/calendar"),
  },
});
