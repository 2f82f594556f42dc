import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { readConfig } from "../platform/config.ts";
import { simulateYear } from "./simulate-year.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

it("lives no year in a tribunal in which there is somebody, and changes nothing there", async () => {
  await t.person("registry-officer");
  const home = mkdtempSync(path.join(tmpdir(), "greffe-twin-"));
  const config = readConfig({ GREFFE_HOME: home, DATABASE_URL: t.databaseUrl, GREFFE_LOG: "silent" }, home);
  const answer = await simulateYear(config, { years: 1, scale: 0.01, seed: 7 }, () => undefined);
  expect(answer).toBe("tribunal-not-empty");
  const { rows } = await t.store.pool.query(
    "select (select count(*)::int from accounts) as people, (select count(*)::int from installation) as settled",
  );
  expect(rows).toEqual([{ people: 1, settled: 0 }]);
});
