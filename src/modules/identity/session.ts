import type { FastifyRequest } from "fastify";
import type { Role } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import type { Parts } from "../../platform/http/route.ts";
import { sessionToken } from "./cookies.ts";
import type { RoleAssignmentsTable, SessionsTable } from "./db.ts";
import { sessionDesk } from "./session-desk.ts";

/** A role that an account holds at this moment, and where. */
export interface HeldRole {
  readonly role: Role;
  readonly officeId: string | null;
  readonly division: RoleAssignmentsTable["division"];
}

/** A session that is open now, with what its account holds at this moment. */
export interface OpenSession {
  readonly sessionId: string;
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  /** `full`: opened with a second factor, a passkey or the tribunal's directory. */
  readonly assurance: "password" | "full";
  readonly means: SessionsTable["means"];
  readonly isRecent: boolean;
  readonly hasSecondFactor: boolean;
  readonly language: Language;
  readonly personId: PersonId | null;
  readonly counselId: CounselId | null;
  readonly held: readonly HeldRole[];
  readonly roles: readonly Role[];
}

/** The open session that the request's cookie names, or null. A session left idle too long ends here. */
export async function sessionOf(request: FastifyRequest, parts: Parts): Promise<OpenSession | null> {
  const token = sessionToken(request, parts.config);
  if (token === null) return null;
  const row = await sessionDesk(parts.store).find(token);
  if (row === undefined) return null;
  const { pool } = parts.store;
  if (row.is_idle) {
    await pool.query("delete from sessions where id = $1", [row.id]);
    return null;
  }
  if (row.wants_touch) await pool.query("update sessions set seen_at = now() where id = $1", [row.id]);
  const session: OpenSession = {
    sessionId: row.id,
    accountId: row.user_id,
    name: row.name,
    email: row.email,
    assurance: row.assurance,
    means: row.means,
    isRecent: row.is_recent,
    hasSecondFactor: row.second_factor,
    language: row.language,
    personId: row.person_id,
    counselId: row.counsel_id,
    held: row.held,
    roles: [...new Set(row.held.map((one) => one.role))],
  };
  keepFound(request, session);
  return session;
}

/** A place on the request itself: it is reached, and forgotten, faster than an entry in a table beside it. */
const found = Symbol("the open session of a request");
type Carrying = FastifyRequest & { [found]?: OpenSession };

/** What is known of a request is kept with it. A test, which names its actors itself, says it here too. */
export function keepFound(request: FastifyRequest, session: OpenSession): void {
  (request as Carrying)[found] = session;
}

/** The session that `sessionOf` found when this request came, or null. */
export function sessionFound(request: FastifyRequest): OpenSession | null {
  return (request as Carrying)[found] ?? null;
}
