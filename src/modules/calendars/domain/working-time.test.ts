import { expect, test } from "vitest";
import type { Zone } from "../../../kernel/time.ts";
import { intervalsOf, spanOf } from "./spans.ts";
import { type Pattern, WallTimes, workingTime } from "./working-time.ts";

const toronto = "America/Toronto" as Zone;
const pattern = (changes: Partial<Pattern> = {}): Pattern => ({
  fromOn: "2027-01-04",
  zone: toronto,
  cycleWeeks: 1,
  hours: [{ week: 1, weekday: 1, begins: "09:00", ends: "17:00" }],
  ...changes,
});
const works = (patterns: readonly Pattern[], from: string, to: string) =>
  intervalsOf(workingTime(patterns, spanOf(new Date(from), new Date(to)), new WallTimes())).map(
    (one) => `${one.from.slice(0, 16)} ${one.to.slice(0, 16)}`,
  );

test("an hour of the wall is another instant after the clocks change", () => {
  expect(works([pattern()], "2027-03-01T00:00:00Z", "2027-03-16T00:00:00Z")).toEqual([
    "2027-03-01T14:00 2027-03-01T22:00",
    "2027-03-08T14:00 2027-03-08T22:00",
    "2027-03-15T13:00 2027-03-15T21:00",
  ]);
});

test("hours of a night in which the clocks change are counted from its beginning", () => {
  const night = pattern({ hours: [{ week: 1, weekday: 7, begins: "02:30", ends: "04:00" }] });
  expect(works([night], "2027-03-08T00:00:00Z", "2027-03-15T00:00:00Z")).toEqual(["2027-03-14T07:30 2027-03-14T08:00"]);
  const twice = pattern({ hours: [{ week: 1, weekday: 7, begins: "01:30", ends: "04:00" }] });
  expect(works([twice], "2027-11-01T00:00:00Z", "2027-11-08T00:00:00Z")).toEqual(["2027-11-07T05:30 2027-11-07T09:00"]);
});

test("every second Monday off: the weeks of a cycle are counted from the week in which it began", () => {
  const off = pattern({ fromOn: "2027-01-06", cycleWeeks: 2 });
  const days = works([off], "2027-01-01T00:00:00Z", "2027-02-05T00:00:00Z").map((one) => one.slice(0, 10));
  expect(days).toEqual(["2027-01-18", "2027-02-01"]);
});

test("a pattern holds until the next one begins, and before the first day of the first there is none", () => {
  const next = pattern({ fromOn: "2027-01-18", hours: [{ week: 1, weekday: 2, begins: "13:00", ends: "24:00" }] });
  expect(works([pattern({ fromOn: "2027-01-11" }), next], "2027-01-04T00:00:00Z", "2027-01-25T12:00:00Z")).toEqual([
    "2027-01-11T14:00 2027-01-11T22:00",
    "2027-01-19T18:00 2027-01-20T05:00",
  ]);
});
