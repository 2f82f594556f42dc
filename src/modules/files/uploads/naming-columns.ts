import type { Services } from "../../../platform/http/route.ts";

/** A column that names blobs: of type text, with a name that ends in `hash`, whichever context owns the table. */
export interface NamingColumn {
  readonly table_name: string;
  readonly column_name: string;
}

/** Each column of the database that can name a blob. What a scan found of one does not keep it. */
export async function namingColumns(services: Services): Promise<readonly NamingColumn[]> {
  const { rows } = await services.store.pool.query<NamingColumn>(
    `select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and column_name ~ 'hash$' and table_name <> 'blob_scans'`,
  );
  return rows;
}

/** Those of these blobs that a row names. An upload that was refused names nothing. */
export async function namedOf(
  services: Services,
  columns: readonly NamingColumn[],
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const { table_name: table, column_name: column } of columns) {
    const only = table === "uploads" ? " and state <> 'refused'" : "";
    const { rows } = await services.store.pool.query<{ hash: string }>(
      `select distinct "${column}" as hash from "${table}" where "${column}" = any($1)${only}`,
      [hashes],
    );
    for (const row of rows) named.add(row.hash);
  }
  return named;
}
