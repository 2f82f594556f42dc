import { Type } from "typebox";
import type { Json } from "../../kernel/canonical-json.ts";
import { defineRoute } from "../../platform/http/route.ts";
import { setReferralAside } from "./commands/set-referral-aside.ts";
import { ReferralAnswerSchema, RefusedMessageSchema, RefusedMessageViewSchema } from "./contract.ts";
import { personQuestionRoutes } from "./person-question-routes.ts";
import { listRefusedMessages, refusedMessage } from "./queries/refused-messages.ts";
import { sendReferralAgain } from "./send-referral-again.ts";
import { takeReferral } from "./take-referral.ts";

/** The body's shape is checked by the command, which keeps what it refuses: here it only has to be an object. */
const receive = defineRoute({
  method: "POST",
  path: "/api/v1/referrals",
  action: "referral.send",
  summary: { en: "Send a referral", fr: "Transmettre un déféré" },
  body: Type.Unsafe<Json>({ type: "object" }),
  response: ReferralAnswerSchema,
  status: 201,
  handle: ({ actor, body, services }) => takeReferral(services.store, actor, body),
});

const byMessage = Type.Object({ messageId: Type.String({ format: "uuid" }) });

const listRefused = defineRoute({
  method: "GET",
  path: "/api/v1/refused-referrals",
  action: "referral.list-refused",
  summary: { en: "Referrals that were refused and wait", fr: "Déférés refusés, en attente" },
  query: Type.Object({
    after: Type.Optional(Type.String({ format: "uuid" })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  response: Type.Object({
    items: Type.Array(RefusedMessageSchema),
    next: Type.Union([Type.String(), Type.Null()]),
    total: Type.Integer(),
  }),
  handle: ({ query, transact }) => transact((tx) => listRefusedMessages(tx, query.after ?? null, query.limit ?? 25)),
});

const viewRefused = defineRoute({
  method: "GET",
  path: "/api/v1/refused-referrals/:messageId",
  action: "referral.list-refused",
  summary: { en: "One refused referral, as it came", fr: "Un déféré refusé, tel que reçu" },
  params: byMessage,
  response: RefusedMessageViewSchema,
  handle: ({ params, transact }) => transact((tx) => refusedMessage(tx, params.messageId)),
});

const sendAgain = defineRoute({
  method: "POST",
  path: "/api/v1/refused-referrals/:messageId/send-again",
  action: "referral.send-again",
  summary: {
    en: "Send a refused referral again, as it came or mended",
    fr: "Renvoyer un message refusé, tel quel ou corrigé",
  },
  params: byMessage,
  body: Type.Object({ message: Type.Unsafe<Json>({ type: ["object", "null"] }) }, { additionalProperties: false }),
  response: ReferralAnswerSchema,
  status: 201,
  handle: ({ actor, params, body, services }) =>
    sendReferralAgain(services.store, actor, params.messageId, body.message),
});

const setAside = defineRoute({
  method: "POST",
  path: "/api/v1/refused-referrals/:messageId/set-aside",
  action: "referral.send-again",
  summary: {
    en: "Set a refused referral aside, with the reason",
    fr: "Mettre de côté un déféré refusé, avec le motif",
  },
  params: byMessage,
  body: Type.Object(
    { reason: Type.String({ minLength: 3, maxLength: 1000, pattern: "\\S" }) },
    { additionalProperties: false },
  ),
  response: Type.Object({ settled: Type.Literal(true) }),
  handle: ({ params, body, transact }) =>
    transact(async (tx) => {
      await setReferralAside(tx, params.messageId, body.reason);
      return { settled: true as const };
    }),
});

export const routes = [receive, listRefused, viewRefused, sendAgain, setAside, ...personQuestionRoutes];
