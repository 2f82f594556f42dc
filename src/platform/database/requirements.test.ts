import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { requireSuitableDatabase } from "./requirements.ts";

const pool = new pg.Pool({ connectionString: inject("databaseUrl"), max: 1 });
afterAll(() => pool.end());

const suitable = {
  version: 180_001,
  said: "18.1",
  encoding: "UTF8",
  has_icu: true,
  missing: [] as string[],
  may_create: true,
  may_make_roles: true,
};

/** A server that answers so: there is no other one here to ask. */
const answering = (facts: Partial<typeof suitable>) =>
  requireSuitableDatabase({ query: async () => ({ rows: [{ ...suitable, ...facts }] }) } as unknown as pg.Pool);

test("the database of the product is suitable", async () => {
  await expect(requireSuitableDatabase(pool)).resolves.toBeUndefined();
});

test.each([
  [
    { version: 150_018, said: "15.18" },
    /PostgreSQL 18 or later is needed; this is 15\.18[\s\S]*celle-ci est la 15\.18/,
  ],
  [{ encoding: "SQL_ASCII" }, /must be UTF8; it is SQL_ASCII/],
  [{ has_icu: false }, /built with ICU/],
  [{ missing: ["unaccent"] }, /postgresql-contrib\): unaccent/],
  [{ may_create: false }, /allowed to create in the database/],
  [{ may_make_roles: false }, /CREATEROLE/],
])("a database with %o is refused by name, in both languages", async (facts, words) => {
  await expect(answering(facts)).rejects.toThrow(words);
  await expect(answering(facts)).rejects.toThrow(/rien n’y a été écrit/);
});

test("the oldest release that will do does", async () => {
  await expect(answering({ version: 180_000 })).resolves.toBeUndefined();
  await expect(answering({ version: 179_999 })).rejects.toThrow("18 or later");
});

test("everything that is missing is told at once", async () => {
  await expect(answering({ version: 150_018, said: "15.18", has_icu: false })).rejects.toThrow(/18 or later[\s\S]*ICU/);
});

test("the question is understood by a role without any right", async () => {
  const client = await pool.connect();
  try {
    await client.query("begin; create role nobody_here nologin; set local role nobody_here");
    await expect(requireSuitableDatabase(client)).rejects.toThrow(/allowed to create in the database/);
  } finally {
    await client.query("rollback");
    client.release();
  }
});
