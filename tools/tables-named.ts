import { withoutComments } from "./writing-queries.ts";

/** The tables that a source names in statements of Kysely or of SQL, by what it does to them. */
export interface TablesNamed {
  readonly read: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
}

const writtenByBuilder = /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*"(?:\w+\.)?(\w+)/g;
const readByBuilder = /\b(?:selectFrom|using|from|\w*[jJ]oin(?:Lateral)?)\(\s*(?=(\[[^\]]*\]|"[^"]*"))/g;
const writtenBySql =
  /\b(?:insert\s+into|delete\s+from|merge\s+into|truncate(?:\s+table)?|update)\s+(?:only\s+)?(?:\w+\.)?(\w+)/gi;
// What stands in the list is looked at without being passed over: the word after a table may be the next `join`.
const readBySql =
  /(?<!delete\s)\b(?:from|join|using)\s+(?=((?:lateral\s+|only\s+)?[a-z_][\w.]*(?:\s+(?:as\s+)?[a-z_]\w*)?(?:\s*,\s*(?:lateral\s+|only\s+)?[a-z_][\w.]*(?:\s+(?:as\s+)?[a-z_]\w*)?)*))/gi;

export function tablesNamed(code: string): TablesNamed {
  const source = withoutComments(code);
  const firstOf = (found: IterableIterator<RegExpMatchArray>) => [...found].map(([, table = ""]) => table);
  const written = new Set([...firstOf(source.matchAll(writtenByBuilder)), ...firstOf(source.matchAll(writtenBySql))]);
  const lists = firstOf(source.matchAll(readByBuilder)).flatMap((list) =>
    [...list.matchAll(/"([^"]*)"/g)].map(([, named = ""]) => named),
  );
  const inSql = firstOf(source.matchAll(readBySql)).flatMap((list) => list.split(","));
  return { read: new Set([...lists, ...inSql].map(tableIn)), written };
}

/** `cases` of `lateral public.cases as c`. */
const tableIn = (named: string) => /^\s*(?:lateral\s+|only\s+)?(?:\w+\.)?(\w*)/i.exec(named)?.[1] ?? "";
