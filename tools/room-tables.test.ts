import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createPool } from "../src/platform/database/store.ts";
import { aDatabase } from "../test/support/database.ts";
import { tableOwners } from "./table-owners.ts";

const root = path.resolve(import.meta.dirname, "..");

test("every table of the database has an owner, and every owner has its tables", async () => {
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join("src", name.split(path.sep).join("/")))
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  const owners = tableOwners(root, files);
  const database = await aDatabase();
  const pool = createPool(database.url, 1);
  const { rows } = await pool.query(
    "select table_name as name from information_schema.tables where table_schema in ('public', 'greffe', 'greffe_keys') and table_type = 'BASE TABLE'",
  );
  await pool.end();
  await database.drop();
  const tables = rows.map((row: { readonly name: string }) => row.name);
  expect(tables.length).toBeGreaterThan(100);
  expect(tables.filter((table) => !owners.has(table))).toEqual([]);
  expect([...owners.keys()].filter((table) => !tables.includes(table))).toEqual([]);
});
