import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase } from "../../../test/support/database.ts";
import { createPool } from "./store.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-password-"));
const file = path.join(folder, "password");
const role = `vault_${randomBytes(4).toString("hex")}`;
let database: Awaited<ReturnType<typeof aDatabase>>;
let owner: pg.Pool;
let pool: pg.Pool;

beforeAll(async () => {
  database = await aDatabase();
  owner = createPool(database.url, 1);
  await owner.query(`create role ${role} login password 'the first'`);
  writeFileSync(file, "the first\n");
  const url = new URL(database.url);
  url.username = role;
  url.password = "";
  pool = createPool(url.href, 1, file);
});
afterAll(async () => {
  await pool.end();
  await owner.query(`drop role ${role}`);
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const who = async () => (await pool.query("select current_user::text as who, current_schema() as schema")).rows[0];
const cutOff = () => owner.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", [role]);

test("each new connection uses the password that the file holds then", async () => {
  expect(await who()).toEqual({ who: role, schema: "public" });
  await owner.query(`alter role ${role} password 'the second'`);
  // Who is in stays in.
  expect((await who()).who).toBe(role);
  await cutOff();
  await expect.poll(() => who().catch((error: Error) => error.message)).toContain("password authentication failed");
  writeFileSync(file, "the second");
  expect((await who()).who).toBe(role);
});
