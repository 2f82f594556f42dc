import pg from "pg";
import { type ActorLogin, actorLogin, clientAs } from "./actor-login.ts";
import { PreparedStatements } from "./prepared.ts";

export interface OpenActorPool {
  readonly pool: pg.Pool;
  /** Signs what a transaction says of its actor. */
  readonly key: Buffer;
}

/**
 * The connections on which people and jobs work: to the same database as the owner's, under a login that owns nothing.
 * Opened at the first use, because the database may be on its way until then.
 */
export class ActorPool {
  readonly statements = new PreparedStatements();
  readonly #owner: pg.Pool;
  #opening: Promise<OpenActorPool> | null = null;
  #ended = false;

  constructor(owner: pg.Pool) {
    this.#owner = owner;
  }

  open(): Promise<OpenActorPool> {
    this.#opening ??= this.#begin().catch((error: unknown) => {
      // The database could not be asked: the next one tries again.
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  async end(): Promise<void> {
    this.#ended = true;
    const opened = await this.#opening?.catch(() => null);
    await opened?.pool.end();
  }

  async #begin(): Promise<OpenActorPool> {
    const login = await actorLogin(this.#owner);
    if (this.#ended) throw new Error("The store is closed");
    return { pool: poolAs(login, this.#owner, this.statements), key: login.key };
  }
}

function poolAs(login: ActorLogin, owner: pg.Pool, statements: PreparedStatements): pg.Pool {
  const pool = new pg.Pool({ ...owner.options, Client: clientAs(login) });
  withoutEnding(pool, statements);
  return pool;
}

/** A connection that breaks is replaced at the next use; without a listener it would end the process. */
export function withoutEnding(pool: pg.Pool, statements: PreparedStatements): void {
  pool.on("error", () => undefined);
  // Nor may one that breaks between two queries: the query that runs on it fails, and its transaction is tried again.
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    statements.use(client);
  });
}
