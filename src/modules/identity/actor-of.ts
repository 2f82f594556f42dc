import type { FastifyRequest } from "fastify";
import { type Actor, kindOf, nobody, type Role } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Parts } from "../../platform/http/route.ts";
import type { Authentication } from "./authentication.ts";

interface AccountRow {
  readonly language: Language;
  readonly person_id: PersonId | null;
  readonly counsel_id: CounselId | null;
  readonly second_factor: boolean;
  readonly roles: readonly Role[];
}

// One query a request. A directory that the tribunal trusts has asked for its own second factor.
const accountQuery = `
  select a.language, a.person_id, a.counsel_id,
    a.two_factor_enabled or exists (select from passkeys p where p.user_id = a.id)
      or exists (select from credentials c where c.user_id = a.id and c.provider_id <> 'credential') as second_factor,
    array(select r.role from role_assignments r where r.account_id = a.id and r.from_at <= $2 and r.until_at is null) as roles
  from accounts a where a.id = $1 and a.closed_at is null`;

/** What only an account without its second factor may still call: itself, to add one. */
const openWithoutSecondFactor = new Set(["/api/v1/me"]);

/**
 * Who sent the request, by the session's cookie. An account without a second factor is nobody anywhere but on its own page.
 * @throws second-factor-wanted
 */
export async function actorOf(request: FastifyRequest, authentication: Authentication, parts: Parts): Promise<Actor> {
  if (request.headers.cookie === undefined) return nobody;
  const headers = new Headers({ cookie: request.headers.cookie });
  const session = await authentication.api.getSession({ headers });
  if (session === null) return nobody;
  const accountId = session.user.id as AccountId;
  const found = await parts.store.pool.query<AccountRow>(accountQuery, [accountId, parts.store.clock()]);
  const row = found.rows[0];
  if (row === undefined) return nobody;
  if (!row.second_factor && !openWithoutSecondFactor.has(request.routeOptions.url ?? ""))
    throw new Refused("second-factor-wanted");
  return {
    kind: kindOf(row.roles),
    accountId,
    roles: row.roles,
    language: row.language,
    personId: row.person_id,
    counselId: row.counsel_id,
    sessionId: session.session.id,
  };
}
