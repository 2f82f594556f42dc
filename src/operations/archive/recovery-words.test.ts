import { expect, test } from "vitest";
import { NoRecoveryPlan } from "./recovery-plan.ts";
import { hasEndedBefore, inWords } from "./recovery-words.ts";

const ended = "FATAL: recovery ended before configured recovery target was reached";

test.each([
  [new Error(ended), true],
  [new Error("the server did not start"), false],
  [ended, false],
  [undefined, false],
])("a log that ends before the moment is known by what the server says: %s", (error, has) => {
  expect(hasEndedBefore(error)).toBe(has);
});

test("a damaged segment is told by its name and why, and anything else stays what it is", () => {
  const told = inWords(new Error("greffe archive: 0000000100000000000000A1: damaged in chunk 2\nFATAL: more"));
  expect(told).toBeInstanceOf(NoRecoveryPlan);
  expect(String(told)).toContain("The segment 0000000100000000000000A1 is damaged: damaged in chunk 2 / Le segment");
  for (const other of [new Error("another"), "greffe archive: A1: words", undefined])
    expect(inWords(other)).toBe(other);
});
