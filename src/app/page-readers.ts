import { setTimeout as pause } from "node:timers/promises";
import type { FastifyRequest } from "fastify";
import type { Actor } from "../kernel/actor.ts";
import { civilDateIn, easternZone } from "../kernel/time.ts";
import { sessionFound } from "../modules/identity/index.ts";
import type { Services } from "../platform/http/route.ts";
import { hasSession, type Reader } from "./page-links.ts";

/** A page waits no longer to learn what to name with it: it finds that out by itself, a round trip later. */
const longestMs = 300;

export type ReaderOf = (request: FastifyRequest) => Promise<Reader | null>;

/** Who asks for a page, or null: signed out, half signed in, or not known in time. No page fails for it. */
export function readers({ store }: Services, actorOf: (request: FastifyRequest) => Promise<Actor>): ReaderOf {
  return async (request) => {
    if (!hasSession(request.headers.cookie)) return null;
    const ending = new AbortController();
    const late = pause(longestMs, null, { signal: ending.signal }).catch(() => null);
    const actor = await Promise.race([actorOf(request).catch(() => null), late]);
    ending.abort();
    if (actor === null || actor.accountId === null) return null;
    // Read along with who asks; whoever is named otherwise has their roles, and no office is known.
    const held = sessionFound(request)?.held ?? actor.roles.map((role) => ({ role, officeId: null }));
    return { isStaff: actor.kind === "staff", held, today: civilDateIn(store.clock(), easternZone) };
  };
}
