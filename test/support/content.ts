import { createPool } from "../../src/platform/database/store.ts";

/** Every row of every table as text, in an order of its own. */
export async function contentOf(url: string): Promise<Record<string, string[]>> {
  const pool = createPool(url, 1);
  const { rows } = await pool.query(
    "select format('%I.%I', table_schema, table_name) t from information_schema.tables where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE' order by 1",
  );
  const content: Record<string, string[]> = {};
  for (const { t: table } of rows)
    content[table] = (await pool.query(`select x::text from ${table} x order by 1`)).rows.map((row) => row.x);
  await pool.end();
  return content;
}
