import { expect, test } from "vitest";
import { type CivilDate, type Instant, plusDays } from "../../../kernel/time.ts";
import { daysOfDuty } from "./days-of-duty.ts";

const saturday = "2027-01-16" as CivilDate;
/** So many days from a Saturday on, all of them closed. */
const closed = (count: number) => Array.from({ length: count }, (_, nth) => plusDays(saturday, nth));
const days = (division: string, until: string | null, closedOn: readonly CivilDate[] = []) =>
  daysOfDuty(
    { division, earliestOn: saturday, deadlineAt: until === null ? null : (`${until}T22:00:00.000Z` as Instant) },
    { zone: "America/Toronto", closedOn },
  ).length;

test.each([
  ["a review whose time ends on the Sunday", "ID", "2027-01-17", [], 2],
  ["one whose time ends on the day on which it may begin", "ID", "2027-01-16", [], 1],
  ["one that has the Monday", "ID", "2027-01-18", [], 0],
  ["one whose Monday is closed", "ID", "2027-01-18", closed(3), 3],
  ["one without an end", "ID", null, [], 0],
  ["a claim, which waits for its office", "RPD", "2027-01-17", [], 0],
  ["one whose office is shut for a month", "ID", "2027-02-15", closed(31), 31],
  ["one whose office is shut for longer than anybody is called in", "ID", "2027-02-16", closed(32), 0],
] as const)("%s: before the %s until %s with %j closed, %s days of duty", (_name, division, until, shut, count) => {
  expect(days(division, until, shut)).toBe(count);
});
