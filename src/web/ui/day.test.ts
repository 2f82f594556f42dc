import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const web = path.join(import.meta.dirname, "..");

test("no page tells a moment by the clock of the browser: two people who compare what they read see the same", () => {
  const asking = globSync("**/*.{ts,tsx}", { cwd: web }).filter(
    (file) => !file.endsWith(".test.ts") && readFileSync(path.join(web, file), "utf8").includes("resolvedOptions()"),
  );
  expect(asking).toEqual([]);
});
