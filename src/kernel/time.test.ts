import { expect, test } from "vitest";
import {
  type CivilDate,
  type CivilTime,
  civilDateIn,
  civilTimeIn,
  dateText,
  daysBetween,
  type Instant,
  instantIn,
  momentText,
  parseCivilDate,
  parseInstant,
  plusDays,
  plusMinutes,
  startOfDay,
  timeText,
  utcOffsetText,
  type Zone,
} from "./time.ts";

const zone = (name: string) => name as Zone;
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each([
  ["2026-11-24T04:59:59.999Z", "America/Toronto", "2026-11-23", "23:59"],
  ["2026-11-24T05:00:00.000Z", "America/Toronto", "2026-11-24", "00:00"],
  ["2026-07-01T04:00:00.000Z", "America/Toronto", "2026-07-01", "00:00"],
  ["2026-11-24T03:30:00.000Z", "America/St_Johns", "2026-11-24", "00:00"],
])("at %s the clocks of %s show %s, %s", (at, of, on, time) => {
  expect([civilDateIn(at as Instant, zone(of)), civilTimeIn(at as Instant, zone(of))]).toEqual([on, time]);
});

test.each([
  ["2026-11-24", "14:30", "2026-11-24T19:30:00.000Z"],
  ["2026-03-08", "01:59", "2026-03-08T06:59:00.000Z"],
  // The clocks skip from two to three in March, and show the hour from one to two twice in November.
  ["2026-03-08", "02:30", null],
  ["2026-03-08", "03:00", "2026-03-08T07:00:00.000Z"],
  ["2026-11-01", "00:59", "2026-11-01T04:59:00.000Z"],
  ["2026-11-01", "01:30", null],
  ["2026-11-01", "02:00", "2026-11-01T07:00:00.000Z"],
])("in Toronto, %s at %s is %s", (on, time, at) => {
  expect(instantIn(on as CivilDate, time as CivilTime, zone("America/Toronto"))).toBe(at);
});

test.each([
  ["America/Toronto", "2026-03-08", "2026-03-08T05:00:00.000Z"],
  ["America/Toronto", "2026-11-01", "2026-11-01T04:00:00.000Z"],
  // Where the clocks skip midnight, the day begins at one.
  ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z"],
])("in %s, %s begins at %s", (of, on, at) => {
  expect(startOfDay(on as CivilDate, zone(of))).toBe(at);
});

test("days and minutes are counted over the ends of months and years", () => {
  expect(plusDays("2026-12-31" as CivilDate, 1)).toBe("2027-01-01");
  expect(plusDays("2028-03-01" as CivilDate, -1)).toBe("2028-02-29");
  expect(plusMinutes("2026-12-31T23:59:30.000Z" as Instant, 1)).toBe("2027-01-01T00:00:30.000Z");
  expect(daysBetween("2026-02-27" as CivilDate, "2026-03-01" as CivilDate)).toBe(2);
  expect(daysBetween("2026-03-01" as CivilDate, "2026-02-27" as CivilDate)).toBe(-2);
});

test("what is no day or no moment is refused", () => {
  expect(parseCivilDate("2028-02-29")).toBe("2028-02-29");
  expect(() => parseCivilDate("2026-02-29")).toThrow(RangeError);
  expect(parseInstant("2026-11-24T14:30:00-05:00")).toBe("2026-11-24T19:30:00.000Z");
  expect(() => parseInstant("2026-11-24T14:30:00")).toThrow(RangeError);
});

test.each([
  ["00:00", "12:00 a.m.", "0 h"],
  ["00:05", "12:05 a.m.", "0 h 05"],
  ["11:59", "11:59 a.m.", "11 h 59"],
  ["12:00", "12:00 p.m.", "12 h"],
  ["13:30", "1:30 p.m.", "13 h 30"],
])("%s is told as %s, « %s »", (time, en, fr) => {
  expect([plain(timeText(time as CivilTime, "en")), plain(timeText(time as CivilTime, "fr"))]).toEqual([en, fr]);
});

test("a day is told in both languages, the first of a month as French writes it", () => {
  expect([dateText("2026-11-24" as CivilDate, "en"), plain(dateText("2026-11-24" as CivilDate, "fr"))]).toEqual([
    "November 24, 2026",
    "24 novembre 2026",
  ]);
  expect(plain(dateText("2027-01-01" as CivilDate, "fr"))).toBe("1er janvier 2027");
});

test.each([
  ["UTC", "UTC"],
  ["America/Toronto", "UTC−5"],
  ["America/St_Johns", "UTC−3:30"],
  ["Asia/Kathmandu", "UTC+5:45"],
  ["Europe/Paris", "UTC+1"],
])("in November the clocks of %s are %s", (of, offset) => {
  expect(utcOffsetText("2026-11-24T15:00:00.000Z" as Instant, zone(of))).toBe(offset);
});

test("a moment is told with its day, hour and zone", () => {
  const at = "2026-11-24T19:30:00.000Z" as Instant;
  expect(plain(momentText(at, zone("America/Toronto"), "en"))).toBe(
    "November 24, 2026, 2:30 p.m., Eastern Time (UTC−5)",
  );
  expect(plain(momentText(at, zone("America/Toronto"), "fr"))).toMatch(/^24 novembre 2026 à 14 h 30, heure de l/);
});
