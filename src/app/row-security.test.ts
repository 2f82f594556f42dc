import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../test/stages/counsel.ts";
import { aTribunal } from "../../test/support/tribunal.ts";
import { aWorld } from "../../test/support/world.ts";
import { type Actor, nobody } from "../kernel/actor.ts";

const t = await aTribunal();
await aWorld(t);
afterAll(() => t.close());

async function countAs(actor: Actor, table: string): Promise<number> {
  return t.store.transact(actor, async (tx) => {
    const rows = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx.db);
    return rows.rows[0]?.count ?? -1;
  });
}

test("every table of which the application's role has a right is behind row-level security", async () => {
  const tables = await t.store.pool.query<{ name: string; locked: boolean }>(
    `select c.relname as name, c.relrowsecurity as locked from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and has_any_column_privilege('greffe_app', c.oid, 'select, insert, update') and c.relname <> 'offices'`,
  );
  expect(tables.rows.length).toBeGreaterThan(50);
  expect(tables.rows.filter((table) => !table.locked)).toEqual([]);
});

test("a query that forgets who may see what returns no row about a case to a stranger, from any table", async () => {
  const tables = await t.store.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'case_id'
      union select unnest(array['cases', 'hearings', 'hearing_versions', 'persons', 'contact_details', 'referral_messages'])`,
  );
  expect(tables.rows.length).toBeGreaterThan(20);
  const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "NOBODY-2" }));
  const strangers = [
    nobody,
    counsel,
    await t.person("interpreter"),
    await t.person("manager"),
    await t.person("minister-counsel"),
  ];
  let filled = 0;
  for (const { name } of tables.rows) {
    const readable = await t.store.pool.query("select has_any_column_privilege('greffe_app', $1, 'select') as can", [
      name,
    ]);
    if (!readable.rows[0].can) continue;
    const all = await t.store.pool.query(`select count(*)::int as count from "${name}"`);
    if (all.rows[0].count > 0) filled++;
    for (const stranger of strangers) expect([name, await countAs(stranger, name)]).toEqual([name, 0]);
  }
  expect(filled).toBeGreaterThan(15);
});

test("secrets of signing in cannot be read by the application's role at all", async () => {
  const secret = [
    ["sessions", "token"],
    ["two_factors", "secret"],
    ["two_factors", "backup_codes"],
    ["passkeys", "public_key"],
    ["credentials", "access_token"],
    ["credentials", "id_token"],
    ["verifications", "value"],
  ] as const;
  for (const [table, column] of secret) {
    const can = await t.store.pool.query("select has_column_privilege('greffe_app', $1, $2, 'select') as can", [
      table,
      column,
    ]);
    expect(can.rows[0].can, `${table}.${column}`).toBe(false);
  }
  const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "NOBODY-3" }));
  for (const table of [
    "role_assignments",
    "sessions",
    "credentials",
    "known_devices",
    "password_links",
    "sign_in_failures",
  ]) {
    const own = await countAs(counsel, table);
    expect([table, own], table).toEqual([table, table === "role_assignments" ? 1 : 0]);
  }
});
