import type pg from "pg";

const begins = /^(begin|start transaction)\b/;
/** How the statement begins that says for whom a transaction works; nobody reads its answer. */
const speaksFirst = "select set_config('role'";
const begun = { command: "BEGIN", rowCount: null, oid: 0, fields: [], rows: [] };

/**
 * Every transaction begins, and then says for whom it works: two journeys to the database before the first question.
 * A connection keeps its `begin` back and sends it with the statement after it, in one journey. Whatever goes wrong with
 * the `begin` is the refusal of that statement.
 */
export function holdBegin(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as (...given: unknown[]) => unknown;
  let held: string | null = null;
  const holding = (...given: unknown[]): unknown => {
    const [text] = given;
    if (typeof text === "string" && begins.test(text)) {
      held = text;
      return Promise.resolve(begun);
    }
    if (held === null) return plain(...given);
    const begin = held;
    held = null;
    if (text === "rollback" || text === "commit") return Promise.resolve({ ...begun, command: text.toUpperCase() });
    if (typeof text === "string" && text.startsWith(speaksFirst)) return plain(`${begin}; ${text}`);
    // Anything else gives an answer of its own, and follows on the same connection: a `begin` fails with its connection
    // only, which fails what follows too.
    Promise.resolve(plain(begin)).catch(() => undefined);
    return plain(...given);
  };
  client.query = holding as typeof client.query;
}
