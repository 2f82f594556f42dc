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

export interface NamedBlob {
  readonly hash: string;
  /** False: something else may be meant (the hash of a request, of a code); it is a blob if the store has it. */
  readonly isBlob: boolean;
}

/**
 * What rows name as blobs: by convention a column of type text whose name ends in `hash`. Those called `hash` and
 * `pdf_hash` name nothing else, but for the scans, which outlive what they scanned.
 */
export async function namedBlobs(client: pg.ClientBase): Promise<readonly NamedBlob[]> {
  const columns = await client.query<{ at: string; column: string; certain: boolean }>(
    `select format('%I.%I', table_schema, table_name) as at, quote_ident(column_name) as column,
       column_name in ('hash', 'pdf_hash') and table_name <> 'blob_scans' as certain
     from information_schema.columns
     where table_schema = 'public' and data_type = 'text' and column_name ~ 'hash$'`,
  );
  if (columns.rows.length === 0) return [];
  const all = columns.rows.map(
    ({ at, column, certain }) =>
      `select ${column} as hash, ${certain} as certain from ${at} where ${column} ~ '^[0-9a-f]{64}$'`,
  );
  const named = await client.query<NamedBlob>(
    `select hash, bool_or(certain) as "isBlob" from (${all.join(" union all ")}) x group by hash order by hash`,
  );
  return named.rows;
}
