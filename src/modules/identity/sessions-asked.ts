import type { Role } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import type { SessionsTable } from "./db.ts";
import type { HeldRole, OpenSession } from "./open-session.ts";
import { sessionLengths } from "./rules/session-lengths.ts";

/** A session as the database has it; of second factors it knows the one that opened it. */
export interface FoundSession extends OpenSession {
  readonly isIdle: boolean;
  readonly wantsTouch: boolean;
  readonly held: HeldRole[];
  readonly roles: Role[];
}

/** What the database answers: a row for each role of a session, and one for a session without any. */
export interface SessionRow {
  readonly token: string;
  readonly facts: string;
  readonly name: string;
  readonly email: string;
  readonly office_id: string | null;
}

// The library writes sessions with the machine's clock: so do the comparisons here.
// Asked for nearly every request. What has no blank in it comes as one text: a row of few columns is read in half the
// time; roles come by a join: an aggregate for each session, or all of it as JSON, costs the database half as much again.
export const sessionsQuery = `
  select s.token, a.name, a.email, r.office_id,
    concat_ws(' ', s.id, s.user_id, s.assurance, s.means, a.language, coalesce(a.person_id::text, '-'),
      coalesce(a.counsel_id::text, '-'), s.created_at > now() - interval '${sessionLengths.recentMinutes} minutes',
      s.seen_at <= now() - interval '${sessionLengths.idleMinutes} minutes', s.seen_at <= now() - interval '1 minute',
      coalesce(r.role, '-'), coalesce(r.division, '-')) as facts
  from sessions s join accounts a on a.id = s.user_id
    left join role_assignments r on r.account_id = s.user_id and r.from_at <= $2
      and (r.until_at is null or r.until_at > $2)
  where s.token = any($1) and a.closed_at is null and s.expires_at > now()
    and s.created_at > now() - interval '${sessionLengths.absoluteHours} hours'`;

/** As many as `facts` names: a column that came to be without a value, or with a blank, would make others of the rest. */
const factsOfSession = 12;

/** The sessions that the rows are of, by their tokens. @throws Error when a row is not what was asked for */
export function sessionsIn(rows: readonly SessionRow[]): ReadonlyMap<string, FoundSession> {
  const found = new Map<string, FoundSession>();
  for (const row of rows) {
    const facts = row.facts.split(" ");
    if (facts.length !== factsOfSession) throw new Error(`A session has ${facts.length} facts, not ${factsOfSession}`);
    let session = found.get(row.token);
    if (session === undefined) {
      session = sessionFrom(row, facts);
      found.set(row.token, session);
    }
    const role = facts[10] as Role | "-";
    if (role === "-") continue;
    session.held.push({ role, officeId: row.office_id, division: given(facts[11]) as HeldRole["division"] });
    if (!session.roles.includes(role)) session.roles.push(role);
  }
  return found;
}

/** The texts are those of columns whose types and checks say what they can be. */
function sessionFrom({ name, email }: SessionRow, facts: readonly string[]): FoundSession {
  return {
    sessionId: facts[0] ?? "",
    accountId: facts[1] as AccountId,
    name,
    email,
    assurance: facts[2] as SessionsTable["assurance"],
    means: facts[3] as SessionsTable["means"],
    language: facts[4] as Language,
    personId: given(facts[5]) as PersonId | null,
    counselId: given(facts[6]) as CounselId | null,
    hasSecondFactor: facts[2] === "full",
    isRecent: facts[7] === "t",
    isIdle: facts[8] === "t",
    wantsTouch: facts[9] === "t",
    held: [],
    roles: [],
  };
}

const given = (text: string | undefined) => (text === undefined || text === "-" ? null : text);
