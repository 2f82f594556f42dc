import type pg from "pg";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import type { Store } from "../../platform/database/store.ts";
import type { SessionsTable } from "./db.ts";
import { sessionLengths } from "./rules/session-lengths.ts";
import type { HeldRole } from "./session.ts";

export interface SessionRow {
  readonly token: string;
  readonly id: string;
  readonly user_id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly assurance: "password" | "full";
  readonly means: SessionsTable["means"];
  readonly is_recent: boolean;
  readonly is_idle: boolean;
  readonly wants_touch: boolean;
  readonly second_factor: boolean;
  readonly language: Language;
  readonly person_id: PersonId | null;
  readonly counsel_id: CounselId | null;
  readonly held: readonly HeldRole[];
}

// The library writes sessions with the machine's clock: so do the comparisons here.
// One row of JSON: read by the program in a third of the time that as many rows of columns take.
const sessionsQuery = `select coalesce(json_agg(found), '[]') as sessions from (
  select s.token, s.id, s.user_id, s.assurance, s.means, a.name, a.email, a.language, a.person_id, a.counsel_id,
    s.created_at > now() - interval '${sessionLengths.recentMinutes} minutes' as is_recent,
    s.seen_at <= now() - interval '${sessionLengths.idleMinutes} minutes' as is_idle,
    s.seen_at <= now() - interval '1 minute' as wants_touch,
    a.two_factor_enabled or exists (select from passkeys p where p.user_id = a.id)
      or exists (select from credentials c where c.user_id = a.id and c.provider_id <> 'credential') as second_factor,
    coalesce((select json_agg(json_build_object('role', r.role, 'officeId', r.office_id, 'division', r.division))
      from role_assignments r
      where r.account_id = a.id and r.from_at <= $2 and (r.until_at is null or r.until_at > $2)), '[]') as held
  from sessions s join accounts a on a.id = s.user_id
  where s.token = any($1) and a.closed_at is null and s.expires_at > now()
    and s.created_at > now() - interval '${sessionLengths.absoluteHours} hours') found`;

/** While one question is answered the requests of the next gather. Only beside a slow one another goes, so many at most. */
const mostAtOnce = 4;
const slowMs = 5;

interface Answered {
  readonly sessions: readonly SessionRow[];
}

type Answer = PromiseWithResolvers<SessionRow | undefined>;

/**
 * Looks sessions up for requests that come at the same time with one question. Nothing is kept: a question is asked
 * after every request that it answers arrived, so that a session which ended anywhere, or a role which was taken, is
 * gone from the next request on, at every server.
 */
class SessionDesk {
  readonly #store: Pick<Store, "pool" | "clock">;
  #waiting = new Map<string, Answer>();
  #underWay = 0;
  #askedAt = 0;
  #isCalled = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(store: Pick<Store, "pool" | "clock">) {
    this.#store = store;
  }

  find(token: string): Promise<SessionRow | undefined> {
    const known = this.#waiting.get(token);
    if (known !== undefined) return known.promise;
    const answer: Answer = Promise.withResolvers();
    this.#waiting.set(token, answer);
    this.#call();
    return answer.promise;
  }

  /** Asks after whatever else arrived in the same turn of the event loop. */
  #call(): void {
    if (this.#isCalled || this.#underWay >= mostAtOnce) return;
    if (this.#underWay > 0 && !this.#isSlow()) {
      this.#lookAgain();
      return;
    }
    this.#isCalled = true;
    setImmediate(() => {
      this.#isCalled = false;
      this.#ask();
    });
  }

  #isSlow(): boolean {
    return performance.now() - this.#askedAt >= slowMs;
  }

  /** Whoever gathers behind a question whose connection hangs does not wait for its end. */
  #lookAgain(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#waiting.size > 0) this.#call();
    }, slowMs).unref();
  }

  #ask(): void {
    if (this.#waiting.size === 0) return;
    const asked = this.#waiting;
    this.#waiting = new Map();
    this.#underWay++;
    this.#askedAt = performance.now();
    this.#sessionsOf([...asked.keys()]).then(
      (sessions) => {
        this.#end();
        for (const row of sessions) asked.get(row.token)?.resolve(row);
        for (const answer of asked.values()) answer.resolve(undefined);
      },
      (error: unknown) => {
        this.#end();
        for (const answer of asked.values()) answer.reject(error);
      },
    );
  }

  async #sessionsOf(tokens: readonly string[]): Promise<readonly SessionRow[]> {
    const values = [tokens, this.#store.clock()];
    const { rows } = await this.#store.pool.query<Answered>({ name: "sessions", text: sessionsQuery, values });
    return rows[0]?.sessions ?? [];
  }

  /** Those who gathered meanwhile are asked for before the others are answered: the database works while we do. */
  #end(): void {
    this.#underWay--;
    if (!this.#isCalled) this.#ask();
  }
}

const desks = new WeakMap<pg.Pool, SessionDesk>();

/** The desk of the store's database. */
export function sessionDesk(store: Pick<Store, "pool" | "clock">): SessionDesk {
  const desk = desks.get(store.pool) ?? new SessionDesk(store);
  desks.set(store.pool, desk);
  return desk;
}
