import type { Readable } from "node:stream";
import { Type } from "typebox";
import { Nullable } from "../../../kernel/nullable.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { answerDelivery } from "../commands/answer-delivery.ts";
import { printLetter } from "../commands/print-letter.ts";
import { recordMailed } from "../commands/record-mailed.ts";
import { sendAgain } from "../commands/send-again.ts";
import {
  AnswerRequestSchema,
  DeliveryDetailSchema,
  DeliveryRowSchema,
  deliveryStates,
  LetterQuerySchema,
  MailedRequestSchema,
  SendAgainRequestSchema,
} from "../contract.ts";
import { countDeliveries, listDeliveries } from "../queries/list-deliveries.ts";
import { viewDelivery } from "../queries/view-delivery.ts";

const Channel = Type.Union([Type.Literal("portal"), Type.Literal("email"), Type.Literal("mail")]);
const State = Type.Union(deliveryStates.map((state) => Type.Literal(state)));
const byDelivery = Type.Object({ deliveryId: Type.String({ maxLength: 40 }) });

export const deliveryRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/deliveries",
    action: "delivery.list",
    summary: { en: "What became of e-mails and letters", fr: "Suivi des courriels et des lettres" },
    query: Type.Object({
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      channel: Type.Optional(Channel),
      state: Type.Optional(State),
    }),
    response: Type.Object({ items: Type.Array(DeliveryRowSchema), next: Nullable(Type.String()) }),
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listDeliveries(tx, {
          noticeId: null,
          channel: query.channel ?? null,
          state: query.state ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/deliveries/counts",
    action: "delivery.count",
    summary: { en: "How many deliveries stand where", fr: "Nombre d’envois par état" },
    response: Type.Object({
      items: Type.Array(
        Type.Object({ channel: Type.String(), state: Type.String(), number: Type.Integer(), oldestAt: Type.String() }),
      ),
    }),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await countDeliveries(tx) })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/deliveries/:deliveryId",
    action: "delivery.view",
    summary: {
      en: "One e-mail or letter and how its person is reached",
      fr: "Un courriel ou une lettre, et comment joindre la personne",
    },
    params: byDelivery,
    response: DeliveryDetailSchema,
    handle: ({ params, transact }) => transact((tx) => viewDelivery(tx, params.deliveryId)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/deliveries/:deliveryId/letter.pdf",
    action: "delivery.mail",
    summary: { en: "The notice as a letter, with its address", fr: "L’avis sous forme de lettre, avec son adresse" },
    params: byDelivery,
    query: LetterQuerySchema,
    response: Type.Unsafe<Readable | string | Buffer>({ type: "string", contentMediaType: "application/pdf" }),
    handle: async ({ params, query, reply, transact }) => {
      const letter = await transact((tx) => printLetter(tx, params.deliveryId, query.address ?? null));
      void reply.headers({
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="letter-${params.deliveryId}.pdf"`,
      });
      return letter;
    },
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/deliveries/:deliveryId/mailed",
    action: "delivery.mail",
    summary: { en: "Record the day a letter was mailed", fr: "Consigner le jour où une lettre a été postée" },
    params: byDelivery,
    body: MailedRequestSchema,
    response: DeliveryDetailSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await recordMailed(tx, params.deliveryId, body.mailedOn, {
          address: body.address ?? null,
          beforeReplaced: body.beforeReplaced,
        });
        return viewDelivery(tx, params.deliveryId);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/deliveries/:deliveryId/send-again",
    action: "delivery.answer",
    summary: { en: "Send an e-mail that came back again", fr: "Renvoyer un courriel retourné" },
    params: byDelivery,
    body: SendAgainRequestSchema,
    response: DeliveryDetailSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await sendAgain(tx, params.deliveryId, body.email ?? null);
        return viewDelivery(tx, params.deliveryId);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/deliveries/:deliveryId/answer",
    action: "delivery.answer",
    summary: { en: "Record why nothing more is sent", fr: "Consigner pourquoi rien de plus n’est envoyé" },
    params: byDelivery,
    body: AnswerRequestSchema,
    response: DeliveryDetailSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await answerDelivery(tx, params.deliveryId, { reason: body.reason, words: body.words ?? "" });
        return viewDelivery(tx, params.deliveryId);
      }),
  }),
];
