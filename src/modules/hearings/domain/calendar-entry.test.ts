import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Instant } from "../../../kernel/time.ts";
import { type CalendarEntry, calendarEntry } from "./calendar-entry.ts";

function anEntry(wall: string, zone: string, changes: Partial<CalendarEntry> = {}): CalendarEntry {
  const start = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
  const instant = (at: Temporal.ZonedDateTime) => new Date(at.epochMilliseconds).toISOString() as Instant;
  return {
    uid: "hearing-1@greffe",
    sequence: 0,
    isCancelled: false,
    startsAt: instant(start),
    endsAt: instant(start.add({ minutes: 210 })),
    stampedAt: "2026-11-24T15:00:00.000Z" as Instant,
    summary: "Audience, TC6-00001; salle 5\\B",
    description: `Première ligne\nDeuxième, avec: des «signes» ${"é".repeat(90)}`,
    location: "Salle 5, Vancouver",
    url: `https://video.example/j/1?p=a,b;c&q=${"x".repeat(90)}`,
    organizer: { name: "CISR", email: "greffe@tribunal.invalid" },
    language: "fr",
    ...changes,
  };
}

/** Reads with another library, which knows no zone but UTC. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent("vevent") as ICAL.Component;
  const event = new ICAL.Event(component);
  return { calendar, component, event, start: event.startDate.toString() };
}

describe.each([
  ["Vancouver in summer", "2027-07-15T09:00", "America/Vancouver", "2027-07-15T16:00:00Z"],
  ["Vancouver in winter, which keeps UTC−7 from 2026", "2027-01-15T09:00", "America/Vancouver", "2027-01-15T16:00:00Z"],
  ["Vancouver the winter before", "2026-01-15T09:00", "America/Vancouver", "2026-01-15T17:00:00Z"],
  ["Vancouver after the old day of change", "2026-12-01T13:30", "America/Vancouver", "2026-12-01T20:30:00Z"],
  ["Calgary in winter, which keeps UTC−6 from 2026", "2027-01-15T09:00", "America/Edmonton", "2027-01-15T15:00:00Z"],
  ["Toronto in summer", "2027-07-15T09:00", "America/Toronto", "2027-07-15T13:00:00Z"],
  ["Toronto in winter", "2027-01-15T09:00", "America/Toronto", "2027-01-15T14:00:00Z"],
  ["Toronto on the morning of the change", "2027-03-14T09:00", "America/Toronto", "2027-03-14T13:00:00Z"],
  ["Toronto the day before the change", "2027-03-13T09:00", "America/Toronto", "2027-03-13T14:00:00Z"],
  ["Newfoundland in summer", "2027-07-15T09:00", "America/St_Johns", "2027-07-15T11:30:00Z"],
  ["Newfoundland in winter", "2027-01-15T09:00", "America/St_Johns", "2027-01-15T12:30:00Z"],
  ["Regina, which never changes", "2027-07-15T09:00", "America/Regina", "2027-07-15T15:00:00Z"],
  ["Lord Howe, which changes by half an hour", "2027-01-15T09:00", "Australia/Lord_Howe", "2027-01-14T22:00:00Z"],
])("%s", (_name, wall, zone, utc) => {
  test("is read by another library as the same instant", () => {
    const text = calendarEntry(anEntry(wall, zone));
    const found = read(text);
    expect(found.start).toBe(utc);
    // A reader's own table of zones, however old, has nothing to say.
    expect(text).not.toMatch(/TZID|VTIMEZONE|TIMEZONE/);
    expect(found.event.duration.toSeconds()).toBe(210 * 60);
  });
});

test("an entry says what was given, sign by sign, in lines that every calendar takes", () => {
  const entry = anEntry("2027-01-15T09:00", "America/Toronto");
  const text = calendarEntry(entry);
  const { event, component, calendar } = read(text);
  expect(event.summary).toBe(entry.summary);
  expect(event.description).toBe(entry.description);
  expect(component.getFirstPropertyValue("url")).toBe(entry.url);
  expect(component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-11-24T15:00:00Z");
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("a change has the same identifier and a higher number, a cancellation says so", () => {
  const first = read(calendarEntry(anEntry("2027-01-15T09:00", "America/Toronto")));
  const changed = read(calendarEntry(anEntry("2027-01-18T09:00", "America/Toronto", { sequence: 1 })));
  const gone = read(calendarEntry(anEntry("2027-01-18T09:00", "America/Toronto", { sequence: 2, isCancelled: true })));
  expect(new Set([first, changed, gone].map((one) => one.event.uid)).size).toBe(1);
  expect([first, changed, gone].map((one) => one.event.sequence)).toEqual([0, 1, 2]);
  expect(gone.calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(gone.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});
