import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aDatabase } from "../../test/support/database.ts";
import { readConfig } from "../platform/config.ts";
import { createPool } from "../platform/database/store.ts";
import { claimInstallation } from "./installation-purpose.ts";
import { openServices } from "./services.ts";

let home: string;
let database: Awaited<ReturnType<typeof aDatabase>>;
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), "greffe-purpose-"));
  database = await aDatabase();
});
afterEach(async () => {
  await database.drop();
  rmSync(home, { recursive: true });
});

const read = (settings: Readonly<Record<string, string>>, at = home) =>
  readConfig({ GREFFE_HOME: at, ...settings }, at);
const purposes = [
  ["a demonstration", "1", "0"],
  ["a tribunal", "0", "1"],
] as const;

test.each(purposes)("the home and the database of %s are never the other's", async (_of, first, second) => {
  const settings = { DATABASE_URL: database.url, GREFFE_LOG: "silent" };
  const { services, close } = await openServices(read({ ...settings, GREFFE_DEMO: first }));
  await claimInstallation(services.store.pool, services.config);
  await claimInstallation(services.store.pool, services.config);
  await close();
  expect(() => read({ GREFFE_DEMO: second })).toThrow("GREFFE_HOME");
  expect(read({ GREFFE_DEMO: first }).demo).toBe(first === "1");
  expect(read({}).demo, "a home whose purpose is known needs no GREFFE_DEMO").toBe(first === "1");
  // With a home of its own the database still knows.
  const elsewhere = path.join(home, "elsewhere");
  await expect(openServices(read({ ...settings, GREFFE_DEMO: second }, elsewhere))).rejects.toThrow("base de données");
  expect(existsSync(path.join(elsewhere, "purpose"))).toBe(false);
});

test("two servers that start at once on an empty database settle one purpose, and the other is refused", async () => {
  const pool = createPool(database.url, 2);
  const done = await Promise.allSettled([true, false].map((demo) => claimInstallation(pool, { demo, home })));
  await pool.end();
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const won = done[0]?.status === "fulfilled" ? "demonstration\n" : "tribunal\n";
  expect(readFileSync(path.join(home, "purpose"), "utf8")).toBe(won);
});

test("a home with the demonstration's accounts is one, whoever made it", () => {
  writeFileSync(path.join(home, "demo-accounts.json"), "[]");
  expect(() => read({ GREFFE_DEMO: "0" })).toThrow("GREFFE_HOME");
  expect(read({}).demo).toBe(true);
});
