import { expect, test } from "vitest";
import { groundsOn } from "./short-notice-grounds.ts";

test.each([
  ["RPD", "2012-12-14", []],
  ["RPD", "2012-12-15", ["parties-consent", "postponed-from-earlier-date", "ordered-by-member"]],
  ["RAD", "2012-12-15", ["parties-consent", "ordered-by-member"]],
  ["IAD", "2023-01-13", []],
  ["IAD", "2023-01-14", ["parties-consent", "postponed-from-earlier-date", "ordered-by-member"]],
  ["ID", "2026-11-24", []],
])("before the %s on %s a shorter notice has these grounds", (division, on, grounds) => {
  expect(groundsOn(division, on).map((one) => one.code)).toEqual(grounds);
});

test("every ground names its division's rule in both languages", () => {
  for (const division of ["RPD", "RAD", "IAD"])
    for (const one of groundsOn(division, "2026-11-24")) {
      expect(one.source.en).toContain(`${division} Rules`);
      expect(one.source.fr).toMatch(/^Règles de la S(PR|AR|AI)/);
      expect(one.name.fr).not.toBe(one.name.en);
    }
});
