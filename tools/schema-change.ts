import type pg from "pg";

/** What a release relies on in the database: what it reads and writes through, by name. */
export interface Schema {
  /** `table.column` → type, and whether a row may leave it out. */
  readonly columns: ReadonlyMap<string, { readonly type: string; readonly isOptional: boolean }>;
  /** `table.column right` and `table right`, of the application's role. */
  readonly rights: ReadonlySet<string>;
  /** Unique keys, as the columns that `on conflict` names: `table (a, b)`. */
  readonly keys: ReadonlySet<string>;
  /** Check and foreign-key rules of a table with their text. */
  readonly rules: ReadonlySet<string>;
  /** Functions with their arguments and what they give. */
  readonly functions: ReadonlySet<string>;
}

const texts = async (client: pg.ClientBase, statement: string) =>
  new Set((await client.query<{ name: string }>(statement)).rows.map((row) => row.name));

export async function readSchema(client: pg.ClientBase): Promise<Schema> {
  const columns = await client.query<{ name: string; type: string; optional: boolean }>(
    `select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       (not a.attnotnull or a.atthasdef or a.attidentity <> '') as optional
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped`,
  );
  return {
    columns: new Map(columns.rows.map((row) => [row.name, { type: row.type, isOptional: row.optional }])),
    rights: await texts(
      client,
      `select table_name || ' ' || privilege_type as name from information_schema.table_privileges where grantee = 'greffe_app' and table_schema = 'public'
       union select table_name || '.' || column_name || ' ' || privilege_type from information_schema.column_privileges where grantee = 'greffe_app' and table_schema = 'public'`,
    ),
    keys: await texts(
      client,
      `select c.relname || ' (' || string_agg(a.attname, ', ' order by a.attname) || ')' || coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), '') as name
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
       where n.nspname = 'public' and i.indisunique group by c.relname, i.indexrelid, i.indpred, i.indrelid`,
    ),
    rules: await texts(
      client,
      `select c.relname || ': ' || pg_get_constraintdef(k.oid) as name from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and k.contype in ('c', 'f', 'x')`,
    ),
    functions: await texts(
      client,
      `select p.oid::regprocedure::text || ' → ' || format_type(p.prorettype, null) as name
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'greffe'`,
    ),
  };
}

const tableOf = (name: string) => name.split(/[ .:]/)[0] ?? name;

/**
 * What a server of the earlier release, still serving, would trip over in the later schema: something it reads is gone
 * or of another type, something it does not know must be given, a rule refuses what it writes. Empty: the change only
 * expands, and the contraction waits for the release after.
 */
export function stumbles(earlier: Schema, later: Schema): string[] {
  const tables = new Set([...earlier.columns.keys()].map(tableOf));
  const found: string[] = [];
  for (const [name, { type }] of earlier.columns) {
    const now = later.columns.get(name);
    if (now === undefined) found.push(`${name} is gone`);
    else if (now.type !== type) found.push(`${name} was ${type} and is ${now.type}`);
  }
  for (const [name, column] of later.columns) {
    const before = earlier.columns.get(name);
    const isWritten = earlier.rights.has(`${tableOf(name)} INSERT`);
    if (tables.has(tableOf(name)) && isWritten && !column.isOptional && (before === undefined || before.isOptional))
      found.push(`${name} must be given, and the earlier release does not know that`);
  }
  const missing = (what: string, before: ReadonlySet<string>, now: ReadonlySet<string>) => {
    for (const name of before) if (!now.has(name)) found.push(`${what} ${name} is gone`);
  };
  missing("the right", earlier.rights, later.rights);
  missing("the key", earlier.keys, later.keys);
  missing("the function", earlier.functions, later.functions);
  for (const rule of later.rules)
    if (
      !earlier.rules.has(rule) &&
      tables.has(tableOf(rule)) &&
      earlier.rights.has(`${tableOf(rule)} INSERT`) &&
      !isOfNewColumn(rule, earlier, later)
    )
      found.push(`a new rule may refuse what the earlier release writes: ${rule}`);
  for (const key of later.keys)
    if (!earlier.keys.has(key) && tables.has(tableOf(key)) && earlier.rights.has(`${tableOf(key)} INSERT`))
      found.push(`a new key may refuse what the earlier release writes: ${key}`);
  return found;
}

/** A reference from a column that the earlier release does not know and leaves empty refuses nothing that it writes. */
function isOfNewColumn(rule: string, earlier: Schema, later: Schema): boolean {
  const column = /^FOREIGN KEY \((\w+)\)/.exec(rule.slice(rule.indexOf(": ") + 2))?.[1];
  const name = `${tableOf(rule)}.${column}`;
  return column !== undefined && !earlier.columns.has(name) && later.columns.get(name)?.isOptional === true;
}
