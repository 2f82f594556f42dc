import { expect, test } from "vitest";
import { aSitting } from "../../../../test/stages/hearing.ts";
import type { CivilTime, Instant, Zone } from "../../../kernel/time.ts";
import type { Sitting } from "../contract.ts";
import { type SittingRule, sittingRuleOn } from "../rules/sitting-rules.ts";
import { checkSitting } from "./check-sitting.ts";

const now = "2026-11-24T15:00:00.000Z" as Instant;
const rule: SittingRule = {
  ...sittingRuleOn("RPD", "2026-11-24"),
  from: "08:30" as CivilTime,
  to: "17:00" as CivilTime,
  maxYearsAhead: 2,
  sitsOnClosedDays: false,
  mustStateIssues: false,
};
const holiday = { name: { en: "Holiday", fr: "Jour férié" } };

function check(changes: Partial<Sitting>, rules: Partial<SittingRule> = {}): string {
  const checked = checkSitting(aSitting(changes), {
    zone: "America/Toronto" as Zone,
    now,
    rule: { ...rule, ...rules },
    closureOn: (on) => (on === "2027-01-01" ? holiday : null),
  });
  return checked.ok ? "possible" : `${checked.code} at ${checked.fields.map((one) => one.path).join()}`;
}

test.each([
  [{ on: "2026-11-24", time: "10:00" }, "hearing-in-the-past at /sitting/on"],
  [{ on: "2026-11-24", time: "10:01" }, "possible"],
  [{ on: "2028-11-24" }, "possible"],
  [{ on: "2028-11-25" }, "hearing-too-far at /sitting/on"],
  [{ on: "2027-01-01" }, "hearing-office-closed at /sitting/on"],
  [{ time: "08:29" }, "hearing-outside-sitting-hours at /sitting/time"],
  [{ time: "08:30" }, "possible"],
  [{ time: "13:30", durationMinutes: 210 }, "possible"],
  [{ time: "13:30", durationMinutes: 211 }, "hearing-outside-sitting-hours at /sitting/time"],
  // It would end at nine in the morning, of the day after.
  [{ time: "09:00", durationMinutes: 24 * 60 }, "hearing-outside-sitting-hours at /sitting/time"],
  [{ mode: "in-person", room: null }, "hearing-room-wanted at /sitting/room"],
  [{ mode: "in-person", room: "Room 1" }, "possible"],
  [{ mode: "virtual", room: null }, "possible"],
] as const)("on November 24 at ten, a sitting with %j is %s", (changes, found) => {
  expect(check(changes)).toBe(found);
});

test("a division that sits on closed days sits on a holiday", () => {
  expect(check({ on: "2027-01-01" }, { sitsOnClosedDays: true })).toBe("possible");
});

test("where the rules want the issues stated, a sitting without them is refused", () => {
  expect(check({ issues: null }, { mustStateIssues: true })).toBe("hearing-issues-wanted at /sitting/issues");
  expect(check({ issues: "Credibility" }, { mustStateIssues: true })).toBe("possible");
});

test("each division's own rows: only the RAD states issues, only the ID sits on closed days", () => {
  const rows = (["RPD", "RAD", "ID", "IAD"] as const).map((division) => sittingRuleOn(division, "2026-11-24"));
  expect(new Set(rows.map((row) => `${row.from} to ${row.to}, ${row.maxYearsAhead} years ahead`))).toEqual(
    new Set(["07:30 to 18:30, 3 years ahead"]),
  );
  expect(rows.map((row) => [row.division, row.mustStateIssues, row.sitsOnClosedDays])).toEqual([
    ["RPD", false, false],
    ["RAD", true, false],
    ["ID", false, true],
    ["IAD", false, false],
  ]);
  expect(() => sittingRuleOn("RPD", "1900-01-01")).toThrow("No sitting rule");
});
