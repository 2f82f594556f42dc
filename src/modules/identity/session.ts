import type { FastifyRequest } from "fastify";
import type { AccountId } from "../../kernel/ids.ts";
import type { Store } from "../../platform/database/store.ts";
import type { Services } from "../../platform/http/route.ts";
import { sessionToken } from "./cookies.ts";
import type { OpenSession } from "./open-session.ts";
import { sessionBatchLoader } from "./session-batch-loader.ts";

/** The open session that the request's cookie names, or null. A session left idle too long ends here. */
export async function sessionOf(request: FastifyRequest, services: Services): Promise<OpenSession | null> {
  const token = sessionToken(request, services.config);
  if (token === null) return null;
  const found = await sessionBatchLoader(services.store).find(token);
  if (found === undefined) return null;
  const { pool } = services.store;
  if (found.isIdle) {
    await pool.query("delete from sessions where id = $1", [found.sessionId]);
    return null;
  }
  if (found.wantsTouch && isByPerson(request))
    await pool.query("update sessions set seen_at = now() where id = $1", [found.sessionId]);
  const session = found.hasSecondFactor
    ? found
    : { ...found, hasSecondFactor: await secondFactorOf(found.accountId, services.store) };
  keepFound(request, session);
  return session;
}

/**
 * A page that asks by itself says for how long nobody has done anything there: such a request does not keep a session
 * open. What says nothing (a program, a picture, a file on its way) is somebody's doing.
 */
function isByPerson(request: FastifyRequest): boolean {
  const idle = Number(request.headers["x-idle-seconds"] ?? 0);
  return !(idle >= 60);
}

const secondFactorQuery = `select a.two_factor_enabled or exists (select from passkeys p where p.user_id = a.id)
  or exists (select from credentials c where c.user_id = a.id and c.provider_id <> 'credential') as found
  from accounts a where a.id = $1`;

/** Asked for sessions that a password alone opened: they are few, and what an account could add matters to no other. */
async function secondFactorOf(account: AccountId, { pool }: Pick<Store, "pool">): Promise<boolean> {
  const { rows } = await pool.query<{ readonly found: boolean }>(secondFactorQuery, [account]);
  return rows[0]?.found ?? false;
}

/** A place on the request itself: it is reached, and forgotten, faster than an entry in a table beside it. */
const place = Symbol("the open session of a request");
type Carrying = FastifyRequest & { [place]?: OpenSession };

/** What is known of a request is kept with it. A test, which names its actors itself, says it here too. */
export function keepFound(request: FastifyRequest, session: OpenSession): void {
  (request as Carrying)[place] = session;
}

/** The session that `sessionOf` found when this request came, or null. */
export function sessionFound(request: FastifyRequest): OpenSession | null {
  return (request as Carrying)[place] ?? null;
}
