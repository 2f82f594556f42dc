import type pg from "pg";

export interface BackedTable {
  /** `public.events`, quoted where it must be. */
  readonly name: string;
  /** Every column that holds something of its own: what is generated is generated again. */
  readonly columns: readonly string[];
}

/** Every table of the product and of its job queue. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly BackedTable[]> {
  const found = await client.query<BackedTable>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'greffe', 'graphile_worker') and c.relkind in ('r', 'p') and not c.relispartition
       and c.relpersistence = 'p' order by 1`,
  );
  return found.rows;
}

/** Columns that name a blob: by the house's rule they are texts called `hash` or `…_hash` that hold 64 hex digits. */
export async function namedBlobs(client: pg.ClientBase): Promise<readonly string[]> {
  const columns = await client.query<{ at: string; column: string }>(
    `select format('%I.%I', table_schema, table_name) as at, quote_ident(column_name) as column
     from information_schema.columns
     where table_schema = 'public' and data_type = 'text' and column_name in ('hash', 'pdf_hash')
       and table_name <> 'blob_scans'`,
  );
  if (columns.rows.length === 0) return [];
  const all = columns.rows.map(
    ({ at, column }) => `select ${column} as hash from ${at} where ${column} ~ '^[0-9a-f]{64}$'`,
  );
  const named = await client.query<{ hash: string }>(`${all.join(" union ")} order by 1`);
  return named.rows.map((row) => row.hash);
}
