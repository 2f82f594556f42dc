import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { formerKinds, noticeKinds } from "../modules/notices/rules/notice-kinds.ts";
import { queues } from "../modules/work/rules/queues.ts";
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

test("what happens, what is done after it, what is told of it and where it waits have names of their own", () => {
  // The cron job `files-ageing` of a release before had the name of a queue, which stands in addresses and saved views.
  const named = {
    event: Object.keys(events),
    job: jobs.flatMap(({ name, formerNames = [] }) => [
      name,
      ...formerNames.filter((former) => former !== "files-ageing"),
    ]),
    notice: noticeKinds.map(({ code }) => code),
    queue: queues.map(({ code }) => code),
  };
  const uses = Object.entries(named).flatMap(([what, names]) =>
    [...new Set(names)].map((name) => [name, what] as const),
  );
  const twice = [...Map.groupBy(uses, ([name]) => name)].filter(([, all]) => all.length > 1);
  expect(twice.map(([name, all]) => `${name}: ${all.map(([, what]) => what).join(", ")}`)).toEqual([]);
});

test("a notice of before has the title of what its kind is called now", () => {
  const told = (kind: string) => events["notice-issued"]?.tells?.({ kind });
  // Each gave its name way to an event's, but for three that called a case a file.
  expect(Object.keys(formerKinds).filter((former) => !Object.hasOwn(events, former))).toEqual([
    "file-reinstated",
    "file-reopened",
    "file-sent-back",
  ]);
  for (const [former, code] of Object.entries(formerKinds)) {
    expect(told(former)).toEqual(noticeKinds.find((one) => one.code === code)?.title);
  }
});
