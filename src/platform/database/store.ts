import { CompiledQuery, Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Actor } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { Clock, Instant } from "../../kernel/time.ts";
import { clientWithPasswordOf } from "./file-password.ts";
import { holdBegin } from "./hold-begin.ts";
import { isStalePlan, PreparedStatements } from "./prepared.ts";
import type { Tables } from "./tables.ts";

export interface JobOptions {
  readonly jobKey?: string;
  readonly runAt?: Instant;
  readonly maxAttempts?: number;
  readonly queueName?: string;
}

/** One transaction of one actor: what it reads is what the actor may see, what it writes commits together or not at all. */
export interface Transaction {
  readonly db: Kysely<Tables>;
  readonly actor: Actor;
  readonly now: Instant;
  /** The outbox: the job exists if and only if this transaction commits. */
  addJob(task: string, payload: Json, options?: JobOptions): Promise<void>;
}

export interface Store {
  readonly clock: Clock;
  readonly pool: pg.Pool;
  /** Runs and commits; a serialization failure or deadlock is tried again, three times at most. */
  transact<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs and commits too: a read of a file writes its audit event. */
  read<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Reads everything as it was at one instant, however long it takes, and writes nothing. */
  snapshot<T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

// A bigint count or size fits a JavaScript number here; a civil date stays the text it is, never a local midnight.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const retried = new Set(["40001", "40P01"]);

const statementsOf = new WeakMap<pg.Pool, PreparedStatements>();

/** `passwordFile` holds the password where `url` has none. */
export function createPool(url: string, max = 20, passwordFile: string | null = null): pg.Pool {
  // The path is fixed because an owner who happens to be called greffe would otherwise make tables in the schema greffe.
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: "greffe",
    options: "-c search_path=public",
    ...(passwordFile === null ? {} : { Client: clientWithPasswordOf(passwordFile) }),
  });
  // An idle connection that the server drops is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  // Nor may a connection that breaks between two queries: the query that runs on it fails, and its transaction is tried again.
  const statements = new PreparedStatements();
  statementsOf.set(pool, statements);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    statements.use(client);
    holdBegin(client);
  });
  return pool;
}

export function createStore(pool: pg.Pool, clock: Clock): Store {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const within =
    <T>(actor: Actor, run: (tx: Transaction) => Promise<T>) =>
    async (db: Kysely<Tables>): Promise<T> => {
      await actAs(db, actor);
      return run({ db, actor, now: clock(), addJob: (task, payload, options) => addJob(db, task, payload, options) });
    };
  const once = <T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T> =>
    kysely.transaction().execute(within(actor, run));
  const still = <T>(actor: Actor, run: (tx: Transaction) => Promise<T>): Promise<T> =>
    kysely.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(within(actor, run));
  const transact = <T>(actor: Actor, run: (tx: Transaction) => Promise<T>) => again(pool, () => once(actor, run));
  const snapshot = <T>(actor: Actor, run: (tx: Transaction) => Promise<T>) => again(pool, () => still(actor, run));
  return { clock, pool, transact, read: transact, snapshot, close: () => kysely.destroy() };
}

/** Three times at most: what made the first fail is gone at the second, or it is no accident. */
async function again<T>(pool: pg.Pool, run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (isStalePlan(error)) statementsOf.get(pool)?.forget();
      else if (!isRetried(error)) throw error;
      if (attempt >= 3) throw error;
    }
  }
}

function isRetried(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code !== undefined && retried.has(error.code);
}

/** Local to the transaction: the role that row-level security binds, and whom it is working for. */
async function actAs(db: Kysely<Tables>, actor: Actor): Promise<void> {
  const settings = {
    role: "greffe_app",
    "greffe.account_id": actor.accountId ?? "",
    "greffe.kind": actor.kind,
    "greffe.roles": actor.roles.join(","),
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  // Without values, so that it travels with the `begin` before it (`holdBegin`).
  await db.executeQuery(CompiledQuery.raw(`select ${set.join(", ")}`));
}

async function addJob(db: Kysely<Tables>, task: string, payload: Json, options: JobOptions = {}): Promise<void> {
  await sql`select greffe.add_job(${task}, ${JSON.stringify(payload)}::json, ${options.jobKey ?? null},
    ${options.runAt ?? null}::timestamptz, ${options.maxAttempts ?? 25}::int, ${options.queueName ?? null})`.execute(
    db,
  );
}
