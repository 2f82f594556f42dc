import { isDeepStrictEqual } from "node:util";
import { CompiledQuery, type Kysely, type QueryResult, type RawBuilder } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * A large question whose text hangs on few things: it is put together once for each of those and asked again with other
 * values, because putting it together takes longer than sending it.
 */
export class BuiltOnce<Row> {
  readonly #texts = new Map<string, string>();

  /**
   * `values` are those that stand in what `build` gives, in their order.
   * @param key what the text hangs on, of few kinds
   */
  ask(
    db: Kysely<Tables>,
    key: string,
    values: readonly unknown[],
    build: () => RawBuilder<Row>,
  ): Promise<QueryResult<Row>> {
    let text = this.#texts.get(key);
    if (text === undefined) {
      const { sql, parameters } = build().compile(db);
      if (!isDeepStrictEqual(parameters, values)) throw new Error(`Other values than those of the text ${key}`);
      text = sql;
      this.#texts.set(key, text);
    }
    return db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  }
}
