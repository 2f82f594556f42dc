import { expect, test } from "vitest";
import { proceedings } from "../../../modules/cases/rules/proceedings.ts";
import { statuses } from "../../../modules/cases/rules/statuses.ts";
import { nextWords } from "./client-text.ts";
import { isOwnProceeding, stagesOf, statusesKnown } from "./stages.ts";

const shown = (division: string, status: string, stream: string | null = null) =>
  stagesOf(division, status, stream)?.map(({ name, state }) => `${name.en}: ${state}`);

test("the present step is marked, those before it are done", () => {
  expect(shown("RPD", "scheduled")).toEqual([
    "Received: done",
    "Being prepared: done",
    "Hearing: now",
    "Waiting for the decision: later",
    "Decision: later",
  ]);
});

test("an appeal that is decided on paper promises no hearing; one that has a hearing shows it", () => {
  expect(shown("RAD", "perfected")).toEqual(["Received: done", "Being prepared: now", "Decision: later"]);
  expect(shown("RAD", "scheduled")?.[2]).toBe("Hearing: now");
});

test("a case that is decided is said to have been heard only where its stream has a hearing", () => {
  const all = [
    "Received: done",
    "Being prepared: done",
    "Hearing: done",
    "Waiting for the decision: done",
    "Decision: now",
  ];
  expect(shown("RPD", "decided", "regular-hearing")).toEqual(all);
  expect(shown("RPD", "decided", "short-hearing")).toEqual(all);
  for (const stream of ["file-review", null])
    expect(shown("RPD", "decided", stream)).toEqual(["Received: done", "Being prepared: done", "Decision: now"]);
  expect(shown("RPD", "file-review", "file-review")?.[2]).toBe("Decision: later");
  expect(shown("RPD", "scheduled", "file-review")?.[2]).toBe("Hearing: now");
});

test("a case that has left the way has no line, which would say what is not so", () => {
  for (const status of ["withdrawn", "abandoned", "terminated", "dismissed", "suspended", "in-default", "not-known"])
    expect(stagesOf("RPD", status, null), status).toBeNull();
});

test("every status has its place and words for what happens next, in both languages", () => {
  expect(new Set(statusesKnown)).toEqual(new Set(Object.keys(statuses)));
  for (const status of Object.keys(statuses)) {
    const words = nextWords[status];
    expect(words?.en, status).toBeTruthy();
    expect(words?.fr, status).toBeTruthy();
  }
});

test("only whoever began a proceeding is told that it can be ended for want of an answer", () => {
  const told = proceedings.filter((one) => isOwnProceeding(one.code)).map((one) => one.code);
  const ofMinister = [
    "cessation",
    "vacation",
    "appeal-by-minister",
    "admissibility-hearing",
    "detention-review",
    "minister-appeal",
  ];
  expect([...told, ...ofMinister].sort()).toEqual(proceedings.map((one) => one.code).sort());
});
