import { type Compilable, Kysely, PostgresDialect, type PostgresPool, type RawBuilder, sql } from "kysely";
import pg from "pg";
import type { Actor } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { Declarations } from "../../kernel/declarations.ts";
import type { Clock, Instant } from "../../kernel/time.ts";
import { postponed, queryPool, transactionPool } from "./actor-connection.ts";
import { ActorPool, withoutEnding } from "./actor-pool.ts";
import { ConcurrencyLimiter } from "./concurrency-limiter.ts";
import { clientWithPasswordOf } from "./file-password.ts";
import { isStalePlan, PreparedStatements } from "./prepared.ts";
import type { Tables } from "./tables.ts";

interface JobOptions {
  readonly jobKey?: string;
  readonly runAt?: Instant;
  /** Seconds from now by the database's clock, where a clock that was set must neither hurry nor hold the job. */
  readonly afterSeconds?: number;
  readonly maxAttempts?: number;
  readonly queueName?: string;
}

/** One transaction of one actor: what it reads is what the actor may see, what it writes commits together or not at all. */
export interface Transaction {
  readonly db: Kysely<Tables>;
  readonly actor: Actor;
  readonly now: Instant;
  readonly declared: Declarations;
  /** The outbox: the job exists if and only if this transaction commits. */
  addJob(task: string, payload: Json, options?: JobOptions): Promise<void>;
  /**
   * A write whose answer nobody needs: it goes to the database with the next statement, with the commit at the latest,
   * and what it is refused for is that statement's refusal. Not for a write whose refusal means something by itself.
   */
  postpone(write: Compilable | RawBuilder<unknown>): Promise<void>;
}

export interface Store {
  readonly clock: Clock;
  readonly declared: Declarations;
  /** The owner's connections: no rule of row-level security binds them. */
  readonly pool: pg.Pool;
  /** Those that work for an actor. */
  readonly actorPool: ActorPool;
  /** Runs and commits; a serialization failure or deadlock is tried again, three times at most. */
  transact<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Reads what leaves no trace in the record: each statement is one round trip and sees what is committed when it is asked, as
   * in a transaction. The database refuses whatever would write.
   */
  readOnly<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Reads everything as it was at one instant, however long it takes, and writes nothing. */
  snapshot<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

// A bigint count or size fits a JavaScript number here; a civil date stays the text it is, never a local midnight.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const retried = new Set(["40001", "40P01"]);

/** Connections of the owner of the tables. `passwordFile` holds the password where `url` has none. */
export function createPool(url: string, max = 20, passwordFile: string | null = null): pg.Pool {
  // The path is fixed because an owner who happens to be called greffe would otherwise make tables in the schema greffe.
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: "greffe",
    // Named last, temporary tables hide no other.
    options: "-c search_path=public,pg_temp",
    ...(passwordFile === null ? {} : { Client: clientWithPasswordOf(passwordFile) }),
  });
  withoutEnding(pool, new PreparedStatements());
  return pool;
}

/** @param pool the owner's: from it come the login and the key with which everything else works for its actor */
export function createStore(pool: pg.Pool, clock: Clock, declared: Declarations): Store {
  const within = (db: Kysely<Tables>, actor: Actor): Transaction => ({
    db,
    actor,
    now: clock(),
    declared,
    addJob: (task, payload, options) => addJob(db, task, payload, options),
    postpone: (write) => postpone(db, write),
  });
  const actorPool = new ActorPool(pool);
  const limiter = new ConcurrencyLimiter();
  const through = (from: PostgresPool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: from }) });
  const transacting = (actor: Actor) => through(transactionPool(actorPool, actor));
  const once = <T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T> =>
    transacting(actor)
      .transaction()
      .execute((db) => run(within(db, actor)));
  const still = <T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T> =>
    transacting(actor)
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute((db) => run(within(db, actor)));
  const transact = <T>(actor: Actor, run: (tx: Transaction) => Promise<T>) => again(actorPool, () => once(actor, run));
  const snapshot = <T>(actor: Actor, run: (tx: Transaction) => Promise<T>) => again(actorPool, () => still(actor, run));
  const readOnly = <T>(actor: Actor, run: (tx: Transaction) => Promise<T>) =>
    again(actorPool, () => run(within(through(queryPool(actorPool, limiter, actor)), actor)));
  const close = async () => {
    await actorPool.end();
    await pool.end();
  };
  return { clock, declared, pool, actorPool, transact, readOnly, snapshot, close };
}

/** Three times at most: what made the first fail is gone at the second, or it is no accident. */
async function again<T>(actorPool: ActorPool, run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (isStalePlan(error)) actorPool.statements.forget();
      else if (!isRetried(error)) throw error;
      if (attempt >= 3) throw error;
    }
  }
}

function isRetried(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code !== undefined && retried.has(error.code);
}

async function addJob(db: Kysely<Tables>, task: string, payload: Json, options: JobOptions = {}): Promise<void> {
  const job = sql`select greffe.add_job(${task}, ${JSON.stringify(payload)}::json, ${options.jobKey ?? null},
    coalesce(${options.runAt ?? null}::timestamptz, now() + make_interval(secs => ${options.afterSeconds ?? null}::float8)),
    ${options.maxAttempts ?? 25}::int, ${options.queueName ?? null})`;
  await postpone(db, job);
}

async function postpone(db: Kysely<Tables>, write: Compilable | RawBuilder<unknown>): Promise<void> {
  const compiled = write.compile(db as never);
  await db.executeQuery({ ...compiled, sql: `${postponed}${compiled.sql}` });
}
