import { expect, test } from "vitest";
import type { Zone } from "../../../kernel/time.ts";
import { intervalsOf } from "../domain/spans.ts";
import { Budget } from "./occurrences.ts";
import { type Reading, readIcs } from "./read-ics.ts";
import { readInThread } from "./read-in-thread.ts";

const reading = (from = "2027-01-01", to = "2027-04-30", zone = "America/Toronto"): Reading => ({
  from: Date.parse(`${from}T00:00:00Z`),
  to: Date.parse(`${to}T00:00:00Z`),
  zone: zone as Zone,
});
const calendar = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: readonly string[]) => [
  "BEGIN:VEVENT",
  "UID:one@example.com",
  "DTSTAMP:20260101T000000Z",
  "SUMMARY:Secret client",
  ...lines,
  "END:VEVENT",
];
const busy = (text: string, between = reading()) =>
  intervalsOf(readIcs(text, between).spans).map((one) => `${one.from.slice(5, 16)}/${one.to.slice(5, 16)}`);

test("an hour in Outlook's zone, in an IANA zone, behind a program's prefix, in UTC and in no zone at all", () => {
  const at = (start: string) => busy(calendar(...event(start, "DURATION:PT1H")));
  expect(at('DTSTART;TZID="Pacific Standard Time":20270112T090000')).toEqual(["01-12T16:00/01-12T17:00"]);
  expect(at("DTSTART;TZID=Eastern Standard Time:20270112T090000")).toEqual(["01-12T14:00/01-12T15:00"]);
  expect(at("DTSTART;TZID=Europe/Berlin:20270112T090000")).toEqual(["01-12T08:00/01-12T09:00"]);
  expect(at("DTSTART;TZID=/mozilla.org/20050126_1/America/Halifax:20270112T090000")).toEqual([
    "01-12T13:00/01-12T14:00",
  ]);
  expect(at('DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20270112T090000')).toEqual([
    "01-12T14:00/01-12T15:00",
  ]);
  expect(at("DTSTART:20270112T090000Z")).toEqual(["01-12T09:00/01-12T10:00"]);
  expect(at("DTSTART:20270112T090000")).toEqual(["01-12T14:00/01-12T15:00"]);
  expect(at("DTSTART;TZID=Nobody knows:20270112T090000")).toEqual(["01-12T14:00/01-12T15:00"]);
});

test("a zone of the file's own is read by its VTIMEZONE", () => {
  const zone = ["BEGIN:VTIMEZONE", "TZID:Customized", "BEGIN:STANDARD", "DTSTART:16010101T000000"];
  const rest = ["TZOFFSETFROM:+0530", "TZOFFSETTO:+0530", "END:STANDARD", "END:VTIMEZONE"];
  const text = calendar(...zone, ...rest, ...event("DTSTART;TZID=Customized:20270112T090000", "DURATION:PT1H"));
  expect(busy(text)).toEqual(["01-12T03:30/01-12T04:30"]);
});

test("days without hours are whole days of the owner's zone; what is transparent, cancelled, free or our own takes no time", () => {
  expect(busy(calendar(...event("DTSTART;VALUE=DATE:20270313", "DTEND;VALUE=DATE:20270316")))).toEqual([
    "03-13T05:00/03-16T04:00",
  ]);
  expect(busy(calendar(...event("DTSTART;VALUE=DATE:20270313")))).toEqual(["03-13T05:00/03-14T05:00"]);
  for (const line of ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"])
    expect(busy(calendar(...event("DTSTART:20270112T090000Z", "DURATION:PT1H", line)))).toEqual([]);
  const ours = event("DTSTART:20270112T090000Z", "DURATION:PT1H").map((line) =>
    line.replace("one@example.com", "hearing-1@greffe"),
  );
  expect(busy(calendar(...ours))).toEqual([]);
});

test("what repeats stays at its hour when the clocks change, and what is taken out, moved or cancelled is so", () => {
  const text = calendar(
    ...event(
      "DTSTART;TZID=America/Toronto:20270301T090000",
      "DTEND;TZID=America/Toronto:20270301T100000",
      "RRULE:FREQ=WEEKLY;COUNT=5",
      "EXDATE;TZID=America/Toronto:20270308T090000",
    ),
    ...event("RECURRENCE-ID;TZID=America/Toronto:20270315T090000", "DTSTART:20270316T180000Z", "DURATION:PT30M"),
    ...event("RECURRENCE-ID:20270322T130000Z", "DTSTART:20270322T130000Z", "STATUS:CANCELLED"),
  );
  expect(busy(text)).toEqual(["03-01T14:00/03-01T15:00", "03-16T18:00/03-16T18:30", "03-29T13:00/03-29T14:00"]);
});

test("an hour that the clocks skip is read by the offset before, UNTIL in UTC ends the rule on the owner's day", () => {
  expect(busy(calendar(...event("DTSTART;TZID=America/Toronto:20270314T023000", "DURATION:PT1H")))).toEqual([
    "03-14T07:30/03-14T08:30",
  ]);
  const rule = "RRULE:FREQ=DAILY;UNTIL=20270114T000000Z";
  const tokyo = calendar(...event("DTSTART;TZID=Asia/Tokyo:20270112T090000", "DURATION:PT1H", rule));
  expect(busy(tokyo)).toHaveLength(3);
  // Without a Z it is told by the clock of the event: an hour before the third.
  const own = rule.replace("T000000Z", "T080000");
  expect(busy(calendar(...event("DTSTART;TZID=Asia/Tokyo:20270112T090000", "DURATION:PT1H", own)))).toHaveLength(2);
  const days = calendar(...event("DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=DAILY;UNTIL=20270113"));
  expect(busy(days)).toEqual(["01-12T05:00/01-14T05:00"]);
});

test.each([
  ["the first day alone", "20270112", ["01-12T05:00/01-13T05:00"]],
  ["the midnight with which the second begins", "20270113T050000Z", ["01-12T05:00/01-14T05:00"]],
  ["a second before that", "20270113T045959Z", ["01-12T05:00/01-13T05:00"]],
  ["the second day", "20270113", ["01-12T05:00/01-14T05:00"]],
])("whole days that repeat until %s end so", (_name, until, days) => {
  expect(busy(calendar(...event("DTSTART;VALUE=DATE:20270112", `RRULE:FREQ=DAILY;UNTIL=${until}`)))).toEqual(days);
});

test.each([
  ["ends as it begins", "20261231T230000Z", "PT1H", []],
  ["reaches into it by a minute", "20261231T230000Z", "PT61M", ["01-01T00:00/01-01T00:01"]],
  ["begins as it ends", "20270430T000000Z", "PT1H", []],
  ["begins a minute before its end", "20270429T235900Z", "PT1H", ["04-29T23:59/04-30T00:00"]],
  ["takes no time", "20270112T090000Z", "PT0S", []],
])("of what is asked for, an entry that %s takes what is inside", (_name, from, lasts, found) => {
  expect(busy(calendar(...event(`DTSTART:${from}`, `DURATION:${lasts}`)))).toEqual(found);
  expect(readIcs(calendar(...event(`DTSTART:${from}`, `DURATION:${lasts}`)), reading()).spans).toHaveLength(
    found.length,
  );
});

test("an endless rule is read to the end of what is asked for, added days and free-busy periods too", () => {
  const endless = calendar(...event("DTSTART:19900101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"));
  expect(busy(endless, reading("2027-01-01", "2027-01-04"))).toHaveLength(3);
  const added = calendar(...event("DTSTART:20270112T090000Z", "DURATION:PT1H", "RDATE:20270113T090000Z"));
  expect(busy(added)).toHaveLength(2);
  const periods = calendar(
    "BEGIN:VFREEBUSY",
    "UID:fb",
    "DTSTAMP:20260101T000000Z",
    "FREEBUSY;FBTYPE=BUSY:20270112T090000Z/PT2H,20270113T090000Z/20270113T100000Z",
    "FREEBUSY;FBTYPE=FREE:20270114T090000Z/PT2H",
    "END:VFREEBUSY",
  );
  expect(busy(periods)).toEqual(["01-12T09:00/01-12T11:00", "01-13T09:00/01-13T10:00"]);
});

test("an entry that breaks the grammar does not take the others with it, and is counted", () => {
  const broken = event("DTSTART:20270112T090000Z", "DURATION:PT1H", "this line is none");
  const without = event("SUMMARY:without a beginning");
  const text = calendar(...broken, ...without, ...event("DTSTART:20270113T090000Z", "DURATION:PT1H"));
  expect(busy(text)).toEqual(["01-13T09:00/01-13T10:00"]);
  expect(readIcs(text, reading()).unread).toBe(2);
});

test("what is no calendar is refused, and a rule that never comes to an end is ended", async () => {
  expect(() => readIcs("<html>Sign in</html>", reading())).toThrow("not-a-calendar");
  const seconds = calendar(...event("DTSTART:20200101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"));
  await expect(readInThread(seconds, reading())).rejects.toThrow("too-much-work");
  const never = calendar(...event("DTSTART:20200101T000000Z", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
  expect((await readInThread(never, reading())).spans).toEqual([]);
  await expect(readInThread(seconds, reading(), 20)).rejects.toThrow("too-much-work");
  const good = await readInThread(calendar(...event("DTSTART:20270112T090000Z", "DURATION:PT1H")), reading());
  expect(good).toEqual({
    spans: [{ from: Date.parse("2027-01-12T09:00Z"), to: Date.parse("2027-01-12T10:00Z") }],
    unread: 0,
  });
});

test("a text of which no entry can be read is no calendar, and one of more entries than anybody has is too large", () => {
  const problem = (text: string) => {
    try {
      return readIcs(text, reading()).unread;
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };
  expect(problem("a page of sign-in")).toBe("not-a-calendar");
  expect(problem(calendar("this is no line of a calendar"))).toBe("not-a-calendar");
  const many = Array.from({ length: 50_001 }, () => "BEGIN:VEVENT\r\nEND:VEVENT");
  expect(problem(calendar(...many))).toBe("too-large");
});

test("repetitions are worked out up to their bound, and no further", () => {
  const budget = new Budget();
  for (let spent = 0; spent < 150_000; spent++) budget.spend();
  expect(() => budget.spend()).toThrow(expect.objectContaining({ code: "too-much-work" }));
});

test("an entry that repeats beyond the bound is refused with the calendar, and not passed over as unread", () => {
  const each = event("DTSTART:20270101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
  expect(() => busy(calendar(...each))).toThrow(expect.objectContaining({ code: "too-much-work" }));
});

test.each([
  ["a card", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Somebody\r\nEND:VCARD\r\n"],
  ["an entry without a calendar", event("DTSTART:20270112T090000Z", "DURATION:PT1H").join("\r\n")],
  ["a page", "<!doctype html><title>Sign in</title>"],
  ["nothing", ""],
])("%s is no calendar", (_name, text) => {
  expect(() => busy(text)).toThrow(expect.objectContaining({ code: "not-a-calendar" }));
});
