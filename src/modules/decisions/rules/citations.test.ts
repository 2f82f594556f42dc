import { expect, test } from "vitest";
import { citationOf, citationRuleOf, citationRules } from "./citations.ts";

const divisions = ["RPD", "RAD", "ID", "IAD"] as const;

test("a decision is cited by its year, the tribunal's identifier in the language, and its number", () => {
  expect(citationOf("RPD", 2026, 412)).toEqual({ en: "2026 IRB 412", fr: "2026 CISR 412" });
  expect(citationOf("IAD", 2027, 1)).toEqual({ en: "2027 IRB 1", fr: "2027 CISR 1" });
});

test("what is no number of a decision, and a year without a rule, is a bug", () => {
  for (const number of [0, -1, 1.5, Number.NaN]) expect(() => citationOf("RAD", 2026, number)).toThrow(RangeError);
  expect(() => citationOf("RAD", 1999, 1)).toThrow(RangeError);
});

test("each division has one rule for each year, whole years long, and two divisions with one identifier number together", () => {
  for (const rule of citationRules) expect(rule.effectiveFrom).toMatch(/^\d{4}-01-01$/);
  for (const rule of citationRules) expect(rule.effectiveTo ?? "2026-12-31").toMatch(/^\d{4}-12-31$/);
  for (let year = 2012; year < 2060; year++) {
    const day = `${year}-01-01`;
    for (const division of divisions) {
      const inForce = citationRules.filter(
        (one) => one.division === division && one.effectiveFrom <= day && day <= (one.effectiveTo ?? day),
      );
      expect(inForce, `${division} ${year}`).toEqual([citationRuleOf(division, year)]);
    }
    const seriesByIdentifier = new Map(
      divisions.map((division) => citationRuleOf(division, year)).map((rule) => [rule.identifier.en, rule.series]),
    );
    for (const division of divisions) {
      const rule = citationRuleOf(division, year);
      expect(rule.series).toBe(seriesByIdentifier.get(rule.identifier.en));
    }
  }
});
