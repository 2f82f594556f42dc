import { expect, test } from "vitest";
import { dayWords, durationWords, hourWords, standingAlone, zoneWords } from "./moment-words.ts";
import type { CivilDate, Instant, Zone } from "./time.ts";
import { civilTimeIn, utcOffsetText, zoneText } from "./time.ts";

const at = (text: string) => text as Instant;
const zone = (name: string) => name as Zone;

test("the hour is told with the zone's name and its offset, in both languages", () => {
  expect(hourWords(at("2027-01-15T16:00:00.000Z"), zone("America/Vancouver"))).toEqual({
    en: "9:00\u00a0a.m., Pacific Time (UTC−7)",
    fr: "9\u00a0h, heure du Pacifique (UTC−7)",
  });
  expect(zoneWords(at("2027-01-15T16:00:00.000Z"), zone("America/Toronto")).fr).toBe("heure de l’Est (UTC−5)");
  expect(utcOffsetText(at("2027-01-15T16:00:00.000Z"), zone("America/St_Johns"))).toBe("UTC−3:30");
  expect(utcOffsetText(at("2027-01-15T16:00:00.000Z"), zone("Australia/Lord_Howe"))).toBe("UTC+11");
});

test("the hour is right on both sides of the moment at which the clocks change, whichever was asked first", () => {
  const toronto = zone("America/Toronto");
  const [before, after] = [at("2026-03-08T06:59:59.999Z"), at("2026-03-08T07:00:00.000Z")];
  for (const order of [
    [before, after],
    [after, before],
  ])
    expect(new Map(order.map((one) => [one, [civilTimeIn(one, toronto), utcOffsetText(one, toronto)]]))).toEqual(
      new Map([
        [before, ["01:59", "UTC−5"]],
        [after, ["03:00", "UTC−4"]],
      ]),
    );
  expect(zoneText(before, toronto, "en")).toBe("Eastern Time (UTC−5)");
  expect(zoneText(after, toronto, "en")).toBe("Eastern Time (UTC−4)");
  expect(zoneText(after, zone("America/Vancouver"), "fr")).toBe("heure du Pacifique (UTC−8)");
});

test("the day is told with its weekday, the first of a month as French writes it", () => {
  expect(dayWords("2027-02-01" as CivilDate)).toEqual({
    en: "Monday, February 1, 2027",
    fr: "le\u00a0lundi 1er\u00a0février\u00a02027",
  });
});

test("time set aside is told in hours and minutes", () => {
  expect(durationWords(210)).toEqual({ en: "3 hours 30 minutes", fr: "3\u00a0h 30\u00a0min" });
  expect(durationWords(60)).toEqual({ en: "1 hour", fr: "1\u00a0h" });
  expect(durationWords(45)).toEqual({ en: "45 minutes", fr: "45\u00a0min" });
});

test("words that stand alone begin with a capital, and a zone that has no name is told by its offset, once", () => {
  expect(standingAlone(dayWords("2027-02-01" as CivilDate).fr)).toBe("Le\u00a0lundi 1er\u00a0février\u00a02027");
  expect(standingAlone(dayWords("2027-02-01" as CivilDate).en)).toBe(dayWords("2027-02-01" as CivilDate).en);
  expect(zoneText(at("2027-01-15T16:00:00.000Z"), zone("UTC"), "fr")).toBe("UTC");
  expect(zoneText(at("2027-01-15T16:00:00.000Z"), zone("UTC"), "en")).toBe("UTC");
});
