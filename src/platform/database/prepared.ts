import { createHash } from "node:crypto";
import pg from "pg";

/** PostgreSQL keeps a prepared statement for as long as its connection: rare texts must not fill its memory. */
const mostStatements = 400;

/**
 * Statements that a pool's connections prepare: the second time that a text comes it is parsed and, after some turns,
 * planned once for each connection instead of each time. A text that comes once (a list of another length) is sent as
 * it is.
 */
export class PreparedStatements {
  readonly #names = new Map<string, string | null>();
  /** Part of every name: a new one makes all connections prepare anew. */
  #generation = 0;

  /** The name of a text's statement, or null for one that is not prepared. */
  nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known === undefined) {
      if (this.#names.size >= mostStatements) return null;
      this.#names.set(text, null);
      return null;
    }
    if (known !== null) return known;
    const name = `g${this.#generation}_${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
    this.#names.set(text, name);
    return name;
  }

  /** A migration changed what a statement gives: whoever meets it says so here and tries its transaction again. */
  forget(): void {
    this.#generation++;
    this.#names.clear();
  }

  /** Makes a connection prepare what it is asked with values. Everything else passes as it comes. */
  use(client: pg.PoolClient): void {
    const plain = client.query.bind(client) as (...given: unknown[]) => unknown;
    const prepared = (...given: unknown[]): unknown => {
      const [text, values, ...rest] = given;
      if (typeof text !== "string" || !Array.isArray(values)) return plain(...given);
      const name = this.nameOf(text);
      return name === null ? plain(...given) : plain({ name, text, values }, ...rest);
    };
    client.query = prepared as typeof client.query;
  }
}

/**
 * The refusal of a prepared statement whose table got or lost a column while another release brought the schema on, or of
 * one that the connection does not have any more.
 */
export function isStalePlan(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  return error.code === "26000" || (error.code === "0A000" && error.message.includes("cached plan"));
}
