import { expect, test } from "vitest";
import type { CivilDate } from "../../../kernel/time.ts";
import { daysAway, momentsAway } from "./days-away.ts";

test("whole days away hold every sitting of those days, from Halifax to Vancouver, and read as the same days", () => {
  const away = momentsAway("2027-01-11" as CivilDate, "2027-01-12" as CivilDate);
  expect(away.from < "2027-01-11T12:00:00.000Z").toBe(true);
  expect(away.from > "2027-01-11T01:00:00.000Z").toBe(true);
  expect(away.to > "2027-01-13T02:00:00.000Z").toBe(true);
  expect(away.to < "2027-01-13T12:00:00.000Z").toBe(true);
  expect(daysAway(away)).toEqual(["2027-01-11", "2027-01-12"]);
});

test("a morning away is of its own day", () => {
  expect(daysAway({ from: "2027-07-05T12:30:00.000Z", to: "2027-07-05T16:00:00.000Z" })).toEqual([
    "2027-07-05",
    "2027-07-05",
  ]);
});
