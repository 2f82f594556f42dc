import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { booleanIn } from "./boolean.ts";
import { isDemonstration, keepPurposeOf, otherPurpose } from "./purpose.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "greffe-purpose-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const here = "http://localhost:3000";
const elsewhere = "https://tribunal.example";

test.each([
  [undefined, null],
  ["1", true],
  ["0", false],
])("of a variable that says %s, the answer is %s", (said, answer) => {
  expect(booleanIn(said === undefined ? {} : { GREFFE_DEMO: said }, "GREFFE_DEMO")).toBe(answer);
});

test.each(["", "true", "yes", "2", " 1"])("%j is neither yes nor no", (said) => {
  expect(() => booleanIn({ GREFFE_DEMO: said }, "GREFFE_DEMO")).toThrow("GREFFE_DEMO must be 1 (yes) or 0 (no)");
});

test.each([
  ["a new home on this machine", null, undefined, here, true],
  ["a new home that people come to", null, undefined, elsewhere, "GREFFE_DEMO must say"],
  ["a new home that is said to be a tribunal's", null, "0", elsewhere, false],
  ["a new home that is said to be a demonstration's", null, "1", elsewhere, true],
  ["a tribunal's, of which nothing is said", "tribunal", undefined, elsewhere, false],
  ["a tribunal's on this machine", "tribunal", undefined, here, false],
  ["a tribunal's that is said to be one", "tribunal", "0", elsewhere, false],
  ["a tribunal's that is said to be a demonstration's", "tribunal", "1", here, "is a tribunal's"],
  ["a demonstration's that is said to be a tribunal's", "demonstration", "0", here, "is a demonstration's"],
  ["a demonstration's on this machine", "demonstration", undefined, here, true],
  ["a demonstration's that people come to", "demonstration", undefined, elsewhere, "GREFFE_DEMO must say"],
] as const)("%s: is it a demonstration?", (_what, first, said, url, is) => {
  if (first !== null) keepPurposeOf(home, first);
  const asked = () => isDemonstration(said === undefined ? {} : { GREFFE_DEMO: said }, home, url);
  if (typeof is === "boolean") expect(asked()).toBe(is);
  else expect(asked).toThrow(is);
});

test("a home of a former release is a demonstration's by its accounts; what it was first used for stays", () => {
  writeFileSync(path.join(home, "demo-accounts.json"), "[]");
  expect(() => isDemonstration({ GREFFE_DEMO: "0" }, home, here)).toThrow("is a demonstration's");
  keepPurposeOf(home, "demonstration");
  keepPurposeOf(home, "tribunal");
  expect(readFileSync(path.join(home, "purpose"), "utf8")).toBe("demonstration\n");
  expect(otherPurpose("tribunal", "X")).toContain("Set GREFFE_DEMO=0");
});
