import { expect, test } from "vitest";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilDate, Instant, Zone } from "../../../kernel/time.ts";
import { deadlineRules } from "../rules/deadline-rules.ts";
import { calendarOf } from "./calendar.ts";
import { type Service, servedOn } from "./served-on.ts";

const toronto = calendarOf("ON", "America/Toronto" as Zone);

function received(code: string, how: Service, on: string, at: string | null = null, abroad = false) {
  const rule = deadlineRules.find((one) => one.code === code && isInForce(one, on));
  if (rule === undefined) throw new Error(code);
  return servedOn({ rule, on: on as CivilDate, at: at as Instant | null, how, abroad }, toronto);
}

// Reckoned by hand; 15:00Z is 10 a.m. in Toronto, 22:00Z is 5 p.m.
test.each<[string, Service, string, string | null, string]>([
  ["rad-appellant-record", "hand", "2026-12-11", null, "2026-12-11"],
  ["rad-appellant-record", "electronic", "2026-12-26", "2026-12-27T03:00:00.000Z", "2026-12-26"],
  // Friday 11 + 7 = Friday 18; Saturday 12 + 7 = Saturday 19, which moves to Monday 21.
  ["rad-appellant-record", "mail", "2026-12-11", null, "2026-12-18"],
  ["rad-appellant-record", "mail", "2026-12-12", null, "2026-12-21"],
  ["fc-respondent-memorandum", "hand", "2027-01-04", "2027-01-04T23:00:00.000Z", "2027-01-04"],
  ["fc-respondent-memorandum", "electronic", "2027-01-04", "2027-01-04T15:00:00.000Z", "2027-01-04"],
  ["fc-respondent-memorandum", "electronic", "2027-01-04", "2027-01-04T22:00:00.000Z", "2027-01-04"],
  ["fc-respondent-memorandum", "electronic", "2027-01-04", "2027-01-04T22:00:01.000Z", "2027-01-05"],
  // An hour that nobody knows is not a late one.
  ["fc-respondent-memorandum", "electronic", "2027-01-04", null, "2027-01-04"],
  // Easter Sunday at ten, and late on the Saturday before it: Easter Monday is a holiday too.
  ["fc-respondent-memorandum", "electronic", "2027-03-28", "2027-03-28T14:00:00.000Z", "2027-03-30"],
  ["fc-respondent-memorandum", "electronic", "2027-03-27", "2027-03-27T22:00:00.000Z", "2027-03-30"],
])("%s sent by %s on %s (%s) counts as received on %s", (code, how, on, at, expected) => {
  expect(received(code, how, on, at).on).toBe(expected);
});

test("a day that is moved says why in a sentence of its way of service, and one that is not says nothing", () => {
  expect(received("rad-appellant-record", "mail", "2026-12-11").steps).toMatchObject([
    { on: "2026-12-18", en: expect.stringContaining("by regular mail"), fr: expect.stringContaining("par courrier") },
  ]);
  expect(received("fc-respondent-memorandum", "electronic", "2026-12-25").steps).toMatchObject([
    { en: expect.stringContaining("Sent electronically"), fr: expect.stringContaining("Transmis électroniquement") },
  ]);
  expect(received("fc-respondent-memorandum", "electronic", "2027-01-04").steps).toEqual([]);
  expect(received("rad-appellant-record", "hand", "2026-12-11").steps).toEqual([]);
});

test("mail to another country takes longer where the division says so", () => {
  expect(received("iad-notice-of-appeal", "mail", "2027-01-04").on).toBe("2027-01-11");
  expect(received("iad-notice-of-appeal", "mail", "2027-01-04", null, true).on).toBe("2027-01-24");
});
