import { expect, test } from "vitest";
import type { Instant, Zone } from "../../../kernel/time.ts";
import { hoursOfWitnesses } from "./witnesses.ts";

// From nine to half past twelve in Toronto.
const sitting = { startsAt: "2027-01-15T14:00:00.000Z" as Instant, endsAt: "2027-01-15T17:30:00.000Z" as Instant };
const hours = (...witnesses: readonly (readonly [from: string, to: string])[]) =>
  hoursOfWitnesses(
    { on: "2027-01-15", witnesses: witnesses.map(([from, to]) => ({ name: "A witness", from, to })) },
    sitting,
    "America/Toronto" as Zone,
  );

test.each([
  ["09:00", "12:30", true],
  ["08:59", "10:00", false],
  ["12:00", "12:31", false],
  ["10:00", "10:00", false],
  ["11:00", "10:00", false],
  ["10:00", "10:01", true],
])("a witness from %s to %s is within the sitting: %s", (from, to, isWithin) => {
  expect("outside" in hours([from, to])).toBe(!isWithin);
});

test("each has hours of their own, and the first who would be outside is told by their place", () => {
  expect(hours(["09:00", "10:00"], ["10:00", "11:30"])).toEqual([
    { startsAt: "2027-01-15T14:00:00.000Z", endsAt: "2027-01-15T15:00:00.000Z" },
    { startsAt: "2027-01-15T15:00:00.000Z", endsAt: "2027-01-15T16:30:00.000Z" },
  ]);
  expect(hours(["09:00", "10:00"], ["13:00", "14:00"], ["15:00", "16:00"])).toEqual({ outside: 1 });
  expect(hours()).toEqual([]);
});

test("an hour that the clocks skip or repeat is no hour of a witness", () => {
  const night = (on: string, from: string, to: string) =>
    hoursOfWitnesses(
      { on, witnesses: [{ name: "A witness", from, to }] },
      { startsAt: `${on}T04:00:00.000Z` as Instant, endsAt: `${on}T16:00:00.000Z` as Instant },
      "America/Toronto" as Zone,
    );
  expect(night("2027-03-14", "02:15", "02:45")).toEqual({ outside: 0 });
  expect(night("2027-11-07", "01:15", "01:45")).toEqual({ outside: 0 });
  expect(night("2027-11-07", "03:15", "03:45")).toEqual([
    { startsAt: "2027-11-07T08:15:00.000Z", endsAt: "2027-11-07T08:45:00.000Z" },
  ]);
});
