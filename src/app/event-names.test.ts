import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { noticeKinds } from "../modules/notices/rules/notice-kinds.ts";
import { jobs } from "./contexts.ts";
import { events } from "./declarations.ts";

const modules = path.resolve(import.meta.dirname, "../modules");

/** Every type of event that a command writes into the history of a case. */
function writtenTypes(): string[] {
  const sources = readdirSync(modules, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
    .map((name) => readFileSync(path.join(modules, name), "utf8"));
  const found = sources.flatMap((source) => [
    ...source.matchAll(/chain: \{ caseId[^}]*\},\s*type: (?:(?:\w+ )+\? )?"([a-z-]+)"(?: : "([a-z-]+)")?/g),
  ]);
  return found.flatMap(([, one, other]) => [one, other]).filter((type) => type !== undefined);
}

test("the history names every event that a command writes, in both languages", () => {
  const types = [...new Set(writtenTypes())];
  expect(types.length).toBeGreaterThan(30);
  expect(types.filter((type) => events[type]?.name == null)).toEqual([]);
  for (const { name } of Object.values(events)) expect(name === null || name.en !== name.fr).toBe(true);
});

test("what happens, what is done after it and what is told of it have names of their own", () => {
  const kinds = new Set(noticeKinds.map(({ code }) => code));
  const twice = jobs.map(({ name }) => name).filter((name) => Object.hasOwn(events, name) || kinds.has(name));
  expect(twice).toEqual([]);
});
