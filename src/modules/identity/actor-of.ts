import type { FastifyRequest } from "fastify";
import { type Actor, kindOf, nobody } from "../../kernel/actor.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Services } from "../../platform/http/route.ts";
import { sessionOf } from "./session.ts";

/** What a session without its second factor may still call: the account itself, to learn what is wanted. */
const openWithoutSecondFactor = new Set(["/api/v1/me"]);

/**
 * Who sent the request, by the session's cookie. A session opened by a password alone is nobody anywhere but on the
 * account's own page.
 * @throws second-factor-wanted
 */
export async function actorOf(request: FastifyRequest, services: Services): Promise<Actor> {
  const session = await sessionOf(request, services);
  if (session === null) return nobody;
  if (session.assurance !== "full" && !openWithoutSecondFactor.has(request.routeOptions.url ?? ""))
    throw new Refused("second-factor-wanted");
  return {
    kind: kindOf(session.roles),
    accountId: session.accountId,
    roles: session.roles,
    language: session.language,
    personId: session.personId,
    counselId: session.counselId,
    sessionId: session.sessionId,
  };
}
