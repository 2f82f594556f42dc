import type { Store } from "../../../src/platform/database/store.ts";

/** What a check reads, in one statement whose columns the caller names. */
export async function rowsOf<R extends object>(store: Store, statement: string): Promise<readonly R[]> {
  return (await store.pool.query<R>(statement)).rows;
}

/** A line for each key whose row is missing or says something else than what was acknowledged. */
export function differing<T>(
  what: string,
  acknowledged: ReadonlyMap<string, T>,
  found: ReadonlyMap<string, T>,
): readonly string[] {
  const wrong: string[] = [];
  for (const [key, said] of acknowledged) {
    const has = found.get(key);
    if (has === undefined) wrong.push(`${what} ${key} is lost`);
    else if (JSON.stringify(has) !== JSON.stringify(said))
      wrong.push(`${what} ${key} is ${JSON.stringify(has)}, acknowledged as ${JSON.stringify(said)}`);
  }
  for (const key of found.keys()) if (!acknowledged.has(key)) wrong.push(`${what} ${key} was acknowledged to nobody`);
  return wrong.slice(0, 5);
}

export const mapOf = <R, T>(
  rows: readonly R[],
  key: (row: R) => string,
  value: (row: R) => T,
): ReadonlyMap<string, T> => new Map(rows.map((row) => [key(row), value(row)]));
