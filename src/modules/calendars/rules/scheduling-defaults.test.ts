import { expect, test } from "vitest";
import type { Zone } from "../../../kernel/time.ts";
import { interpreterStandings, tierOf } from "./interpreter-standings.ts";
import { defaultsOn, officeWeek } from "./scheduling-defaults.ts";

test("who told nothing works the hours of the office, with five half days of hearing a week at most and four as a rule", () => {
  const defaults = defaultsOn("2026-11-24");
  expect(defaults).toMatchObject({
    memberMaxMinutesPerWeek: 5 * 210,
    memberTargetMinutesPerWeek: 4 * 210,
    interpreterMaxMinutesPerDay: 420,
    counselMaxHearingsPerDay: 2,
  });
  const { hours, cycleWeeks, fromOn } = officeWeek(defaults, "America/Toronto" as Zone);
  const day = { week: 1, begins: "08:30", ends: "16:30" };
  expect(hours).toEqual([1, 2, 3, 4, 5].map((weekday) => ({ ...day, weekday })));
  expect([cycleWeeks, fromOn]).toEqual([1, "1970-01-05"]);
  expect(() => defaultsOn("2012-12-14")).toThrow("no row on 2012-12-14");
});

test("whoever is accredited in a language comes first, whoever is not tested last", () => {
  expect(interpreterStandings.map(({ code }) => [code, tierOf(code)])).toEqual([
    ["accredited", 0],
    ["provisional", 1],
    ["untested", 2],
  ]);
});
