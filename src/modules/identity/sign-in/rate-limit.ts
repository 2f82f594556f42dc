import { isIPv6 } from "node:net";
import type { FastifyRequest } from "fastify";
import { sql } from "kysely";
import { theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Services } from "../../../platform/http/route.ts";
import { keyedHash } from "../cookies.ts";

/** Requests that one address may make in a minute at each endpoint that a signed-out person may call. */
export const rateLimits = { "sign-in": 120, "second-factor": 120, "password-link": 10, code: 60, offer: 60 } as const;

/** What one account, or one counsel, may do in so many minutes, from however many addresses. */
export const accountRateLimits = {
  /** A password asked for again of whoever is signed in: who holds a session of theirs must not guess it. */
  "own-password": { most: 10, minutes: 60 },
  /** Codes of invitations that somebody signed in tries. */
  "own-code": { most: 10, minutes: 60 },
} as const;

/**
 * Takes one from what this account may still do.
 * @throws too-many-tries
 */
export async function countTowardsAccountLimit(
  services: Services,
  accountId: AccountId,
  endpoint: keyof typeof accountRateLimits,
): Promise<void> {
  const { most, minutes } = accountRateLimits[endpoint];
  if ((await countAt(services, `${endpoint} ${accountId}`, minutes)) > most)
    throw new Refused("too-many-tries", { minutes });
}

/**
 * Takes one from what this address may still do this minute. Counted in the database: several servers share it.
 * @throws too-many-requests
 */
export async function countTowardsRateLimit(
  services: Services,
  request: FastifyRequest,
  endpoint: keyof typeof rateLimits,
): Promise<void> {
  if ((await countAt(services, `${endpoint} ${networkOf(request.ip)}`, 1)) > rateLimits[endpoint])
    throw new Refused("too-many-requests");
}

/** How often this happened since its window began, this time included. */
async function countAt(services: Services, subject: string, minutes: number): Promise<number> {
  const key = keyedHash(subject, services.config);
  const now = Date.parse(services.store.clock());
  const begins = now - minutes * 60_000;
  // A clock that was put back: nobody waits for the hours in between. The clocks of two servers differ by less than a window.
  const ahead = now + minutes * 60_000;
  return services.store.transact(theSystem, async (tx) => {
    const counted = await sql<{ count: number }>`
      insert into rate_limits as r (key, count, last_request) values (${key}, 1, ${now})
      on conflict (key) do update set
        count = case when r.last_request <= ${begins} or r.last_request > ${ahead} then 1 else r.count + 1 end,
        last_request = case when r.last_request <= ${begins} or r.last_request > ${ahead} then ${now}
          else r.last_request end
      returning count`.execute(tx.db);
    return counted.rows[0]?.count ?? 0;
  });
}

/** An IPv6 subscriber holds a whole /64: its addresses count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.toLowerCase().startsWith("::ffff:")) return address;
  return address.split(":").slice(0, 4).join(":");
}
