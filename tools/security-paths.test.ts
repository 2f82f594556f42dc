import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const text = readFileSync(path.join(root, "docs/security.md"), "utf8");
/** Where a path of the document may begin. */
const beginnings = ["", "src", "src/modules", "docs", "db/schema"];
const decisions = readdirSync(path.join(root, "docs/decisions"));

const isThere = (named: string): boolean =>
  named.startsWith("decisions/")
    ? decisions.some((file) => file.startsWith(named.slice("decisions/".length)))
    : beginnings.some((from) => ["", ".ts"].some((ending) => existsSync(path.join(root, from, named + ending))));

test("every file that docs/security.md shows as its proof is there", () => {
  const named = [...text.matchAll(/`([\w-]+(?:\/[\w.-]+)+|[\w.-]+\.(?:ts|sql))`/g)].map((found) => found[1] ?? "");
  expect(named.length).toBeGreaterThan(80);
  expect([...new Set(named)].filter((one) => !isThere(one))).toEqual([]);
});

test("the numbers that it gives are those of its rows", () => {
  const states = [...text.matchAll(/^\| \d+\.\d+\.\d+ \|[^|]*\| \**(met|n\/a|open)\** \|/gm)].map((found) => found[1]);
  const count = (state: string) => states.filter((one) => one === state).length;
  const said = /(\d+) requirements of levels 1 and 2: (\d+) met, (\d+) not applicable, (\d+) open/.exec(text)?.slice(1);
  expect(said?.map(Number)).toEqual([states.length, count("met"), count("n/a"), count("open")]);
});
