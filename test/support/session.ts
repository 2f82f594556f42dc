import type { FastifyRequest } from "fastify";
import type pg from "pg";
import type { Actor } from "../../src/kernel/actor.ts";
import type { HeldRole } from "../../src/modules/identity/open-session.ts";
import { keepFound } from "../../src/modules/identity/session.ts";

/** The session of an actor whom a test names by itself: whole, and with the roles that the account holds. */
export async function keepSession(request: FastifyRequest, actor: Actor, pool: pg.Pool): Promise<void> {
  if (actor.accountId === null) return;
  const account = await pool.query<{ name: string; email: string; held: readonly HeldRole[] }>(
    `select a.name, a.email, coalesce((select json_agg(json_build_object(
        'role', r.role, 'officeId', r.office_id, 'division', r.division)) from role_assignments r
        where r.account_id = a.id and r.until_at is null), '[]') as held
      from accounts a where a.id = $1`,
    [actor.accountId],
  );
  const [row] = account.rows;
  if (row === undefined) return;
  keepFound(request, {
    ...row,
    sessionId: actor.sessionId ?? actor.accountId,
    accountId: actor.accountId,
    assurance: "full",
    means: "password",
    isRecent: true,
    hasSecondFactor: true,
    language: actor.language ?? "en",
    personId: actor.personId,
    counselId: actor.counselId,
    roles: actor.roles,
  });
}
