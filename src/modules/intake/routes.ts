import { Type } from "typebox";
import type { Json } from "../../kernel/canonical-json.ts";
import { defineRoute } from "../../platform/http/route.ts";
import { receiveReferral } from "./commands/receive-referral.ts";
import { ReferralAnswerSchema } from "./contract.ts";

/** The body's shape is checked by the command, which keeps what it refuses: here it only has to be an object. */
const receive = defineRoute({
  method: "POST",
  path: "/api/v1/referrals",
  action: "referral.send",
  summary: { en: "Send a referral", fr: "Transmettre un renvoi" },
  body: Type.Unsafe<Json>({ type: "object" }),
  response: ReferralAnswerSchema,
  status: 201,
  handle: ({ actor, body, parts }) => receiveReferral(parts.store, actor, body),
});

export const routes = [receive];
