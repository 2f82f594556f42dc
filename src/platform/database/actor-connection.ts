import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";
import type { Actor } from "../../kernel/actor.ts";
import type { ActorPool } from "./actor-pool.ts";
import { provenActor } from "./actor-proof.ts";
import type { ConcurrencyLimiter } from "./concurrency-limiter.ts";
import { PipelinedQuery, type Statement } from "./pipelined-query.ts";
import type { PreparedStatements } from "./prepared.ts";

/** Marks a statement whose answer nobody waits for: it goes with the one after it, the commit at the latest. */
export const postponed = "/* postponed */ ";

/** Of which no more than so many are kept back: an act on thousands of files would fill the memory with them. */
const mostKept = 500;

const begins = /^(begin|start transaction)\b/;

/**
 * Statements that leave something for whoever the connection serves next: another text under the name of a prepared
 * statement would run as the next actor, and a cursor that is held shows them rows of this one. No command sends one; `do`
 * could send any. `notify` speaks to whoever listens, the workers of the queue: it could stop them. `copy` speaks with the
 * client in another way than an answer, and nothing of ours does.
 */
const outliving = /^(?:prepare|deallocate|discard|do|load|listen|unlisten|notify|declare|copy)\b/i;

/** Comments before it are passed over as PostgreSQL does: one may stand within another. */
function outlives(text: string): boolean {
  let rest = text.replace(blankBefore, "");
  while (rest.startsWith("/*")) rest = afterComment(rest).replace(blankBefore, "");
  return outliving.test(rest);
}

const blankBefore = /^(?:\s|--[^\n\r]*(?:[\n\r]|$))*/;

function afterComment(text: string): string {
  let depth = 0;
  for (const mark of text.matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === "/*" ? 1 : -1;
    if (depth === 0) return text.slice(mark.index + 2);
  }
  return "";
}

type Answer = pg.QueryResult;
const answered = (command: string): Answer => ({ command, rowCount: null, oid: 0, fields: [], rows: [] });

/** A pool as Kysely sees it, whose connections speak for one actor. */
export function transactionPool(acting: ActorPool, actor: Actor): PostgresPool {
  return poolLike(async () => {
    const { pool, key } = await acting.open();
    return new TransactionConnection(await pool.connect(), acting.statements, { key, actor });
  });
}

/** The same for questions that each stand alone and write nothing: one round trip each, a few at a time. */
export function queryPool(acting: ActorPool, limiter: ConcurrencyLimiter, actor: Actor): PostgresPool {
  return poolLike(async () => {
    const leave = await limiter.enter();
    try {
      const { pool, key } = await acting.open();
      return new QueryConnection(await pool.connect(), acting.statements, { key, actor }, leave);
    } catch (error) {
      leave();
      throw error;
    }
  });
}

const poolLike = (connect: () => Promise<ActorConnection>): PostgresPool => ({
  connect: async () => (await connect()) as unknown as PostgresPoolClient,
  end: () => Promise.resolve(),
  options: {},
});

type Unnamed = Omit<Statement, "name">;

/** Whom a connection works for, and what its word for it is signed with. */
interface ActorProof {
  readonly key: Buffer;
  readonly actor: Actor;
}

/** `processID`: of the connection's process in the database; not in the published types. */
const proofOf = (client: pg.PoolClient, { key, actor }: ActorProof): string =>
  provenActor(key, (client as unknown as { readonly processID: number }).processID, actor);

/** Local to the transaction: the role that row-level security binds, and whom it is working for. */
const asActor = "select set_config('role', 'greffe_app', true), set_config('greffe.actor', $1, true)";
/** The same for one statement, which may write nothing. */
const asReadOnlyActor = `${asActor}, set_config('transaction_read_only', 'on', true)`;

class ActorConnection {
  protected readonly client: pg.PoolClient;
  readonly #statements: PreparedStatements;

  constructor(client: pg.PoolClient, statements: PreparedStatements) {
    this.client = client;
    this.#statements = statements;
  }

  /** Sends what was kept back and this statement in one round trip; each is one statement, with values or without. */
  protected send(before: readonly Unnamed[], text: string, values: readonly unknown[]): Promise<Answer> {
    if (outlives(text) || before.some((one) => outlives(one.text)))
      return Promise.reject(
        Object.assign(new Error("This statement would outlive its transaction"), { code: "42501" }),
      );
    return new Promise((resolve, reject) => {
      const last = this.#named({ text, values });
      const query = new PipelinedQuery(
        before.map((one) => this.#named(one)),
        last,
        (error, result) => {
          if (error === null || error === undefined) resolve(result);
          else reject(error);
        },
      );
      this.client.query(query as unknown as pg.Submittable);
    });
  }

  #named({ text, values }: Unnamed): Statement {
    return { text, values, name: this.#statements.nameOf(text) };
  }

  release(destroy?: boolean): void {
    this.client.release(destroy);
  }
}

/** Each statement stands alone and says first for whom it asks: one round trip. */
class QueryConnection extends ActorConnection {
  readonly #actorStatement: Unnamed;
  readonly #leave: () => void;

  constructor(client: pg.PoolClient, statements: PreparedStatements, voice: ActorProof, leave: () => void) {
    super(client, statements);
    this.#actorStatement = { text: asReadOnlyActor, values: [proofOf(client, voice)] };
    this.#leave = leave;
  }

  query(text: string, values: readonly unknown[] = []): Promise<Answer> {
    return this.send([this.#actorStatement], text, values);
  }

  override release(destroy?: boolean): void {
    super.release(destroy);
    this.#leave();
  }
}

/**
 * A transaction begins and says for whom it works with its first statement, and what is postponed goes with the next one:
 * in one round trip, so that nothing runs unless all before it did.
 */
class TransactionConnection extends ActorConnection {
  readonly #actorStatement: Unnamed;
  #kept: Unnamed[] = [];
  #begun = false;

  constructor(client: pg.PoolClient, statements: PreparedStatements, voice: ActorProof) {
    super(client, statements);
    this.#actorStatement = { text: asActor, values: [proofOf(client, voice)] };
  }

  async query(given: string, values: readonly unknown[] = []): Promise<Answer> {
    if (begins.test(given)) {
      this.#kept = [{ text: given, values: [] }, this.#actorStatement];
      return answered("BEGIN");
    }
    const isPostponed = given.startsWith(postponed);
    const text = isPostponed ? given.slice(postponed.length) : given;
    if (isPostponed && this.#kept.length < mostKept) {
      this.#kept.push({ text, values });
      return answered("POSTPONED");
    }
    // Nothing was asked, or what was kept back is not wanted any more.
    if (text === "rollback" || (text === "commit" && !this.#begun && this.#kept.length === 2)) this.#kept = [];
    if (!this.#begun && this.#kept.length === 0) return answered(text.toUpperCase());
    const before = this.#kept;
    this.#kept = [];
    this.#begun = true;
    return this.send(before, text, values);
  }
}
