import type { FastifyRequest } from "fastify";
import type { Role } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import type { Parts } from "../../platform/http/route.ts";
import { sessionToken } from "./cookies.ts";
import type { SessionsTable } from "./db.ts";
import { sessionLengths } from "./rules/session-lengths.ts";

/** A session that is open now, with what its account holds at this moment. */
export interface OpenSession {
  readonly sessionId: string;
  readonly accountId: AccountId;
  /** `full`: opened with a second factor, a passkey or the tribunal's directory. */
  readonly assurance: "password" | "full";
  readonly means: SessionsTable["means"];
  readonly isRecent: boolean;
  readonly hasSecondFactor: boolean;
  readonly language: Language;
  readonly personId: PersonId | null;
  readonly counselId: CounselId | null;
  readonly roles: readonly Role[];
}

interface SessionRow {
  readonly id: string;
  readonly user_id: AccountId;
  readonly assurance: "password" | "full";
  readonly means: SessionsTable["means"];
  readonly is_recent: boolean;
  readonly is_idle: boolean;
  readonly wants_touch: boolean;
  readonly second_factor: boolean;
  readonly language: Language;
  readonly person_id: PersonId | null;
  readonly counsel_id: CounselId | null;
  readonly roles: readonly Role[];
}

// One query a request. The library writes sessions with the machine's clock: so do the comparisons here.
const sessionQuery = `
  select s.id, s.user_id, s.assurance, s.means, a.language, a.person_id, a.counsel_id,
    s.created_at > now() - interval '${sessionLengths.recentMinutes} minutes' as is_recent,
    s.seen_at <= now() - interval '${sessionLengths.idleMinutes} minutes' as is_idle,
    s.seen_at <= now() - interval '1 minute' as wants_touch,
    a.two_factor_enabled or exists (select from passkeys p where p.user_id = a.id)
      or exists (select from credentials c where c.user_id = a.id and c.provider_id <> 'credential') as second_factor,
    array(select distinct r.role from role_assignments r
      where r.account_id = a.id and r.from_at <= $2 and (r.until_at is null or r.until_at > $2)) as roles
  from sessions s join accounts a on a.id = s.user_id
  where s.token = $1 and a.closed_at is null and s.expires_at > now()
    and s.created_at > now() - interval '${sessionLengths.absoluteHours} hours'`;

/** The open session that the request's cookie names, or null. A session left idle too long ends here. */
export async function sessionOf(request: FastifyRequest, parts: Parts): Promise<OpenSession | null> {
  const token = sessionToken(request, parts.config);
  if (token === null) return null;
  const { pool, clock } = parts.store;
  const found = await pool.query<SessionRow>({ name: "session", text: sessionQuery, values: [token, clock()] });
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.is_idle) {
    await pool.query("delete from sessions where id = $1", [row.id]);
    return null;
  }
  if (row.wants_touch) await pool.query("update sessions set seen_at = now() where id = $1", [row.id]);
  return {
    sessionId: row.id,
    accountId: row.user_id,
    assurance: row.assurance,
    means: row.means,
    isRecent: row.is_recent,
    hasSecondFactor: row.second_factor,
    language: row.language,
    personId: row.person_id,
    counselId: row.counsel_id,
    roles: row.roles,
  };
}
