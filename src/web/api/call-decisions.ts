import type { Language } from "../../kernel/bilingual.ts";
import type { AnswerOf, CallOf } from "../../kernel/endpoint.ts";
import { addressOf } from "./call.ts";
import { request, type Sending } from "./client.ts";
import type { AnyCall, EndpointsOfDecisions as Own } from "./endpoints.ts";

type Calls = { readonly [Key in keyof Own]: CallOf<Own[Key]> & { readonly idempotencyKey?: string } };

/**
 * As `call.ts`, over the endpoints that the pages of decisions ask: with them the table of all rooms together grows beyond what the
 * compiler works out.
 */
export function call<Key extends keyof Own>(
  language: Language,
  key: Key,
  given: Calls[Key],
): Promise<AnswerOf<Own[Key]>> {
  const wanted = given as AnyCall;
  const { body, idempotencyKey } = wanted;
  const [method, path] = addressOf(key, wanted);
  return request(language, path, body as object | undefined, {
    method: method as NonNullable<Sending["method"]>,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
}
