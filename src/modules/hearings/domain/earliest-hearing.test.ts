import { expect, test } from "vitest";
import type { CivilDate, Zone } from "../../../kernel/time.ts";
import { calendarOf, deadlineRules } from "../../deadlines/index.ts";
import { earliestHearing } from "./earliest-hearing.ts";

const toronto = calendarOf("ON", "America/Toronto" as Zone);

test.each([
  ["RPD", "claim", "2026-11-24", "rpd-earliest-hearing", "2026-12-14"],
  ["RPD", "cessation", "2026-11-24", "rpd-earliest-hearing", "2026-12-14"],
  ["RAD", "appeal", "2026-11-24", "rad-earliest-hearing", "2026-12-04"],
  ["IAD", "removal-order-appeal", "2026-11-24", "iad-earliest-hearing", "2026-12-25"],
  ["ID", "detention-review", "2026-11-24", null, null],
  // Before its rules were in force, a division had no minimum by this table.
  ["RPD", "claim", "2012-12-14", null, null],
  ["RPD", "claim", "2012-12-15", "rpd-earliest-hearing", "2013-01-04"],
])("before the %s, a %s whose notice is received on %s: %s, not before %s", (division, proceeding, on, code, day) => {
  const found = earliestHearing(division, proceeding, on as CivilDate, toronto);
  expect([found?.rule.code ?? null, found?.due.dueOn ?? null]).toEqual([code, day]);
});

test.each([
  ["claim", "rpd-earliest-hearing"],
  ["cessation", null],
])("where the rule speaks of claims alone, a %s has %s", (proceeding, code) => {
  const ofClaims = deadlineRules.map((one) => ({ ...one, proceedings: ["claim"] }));
  const found = earliestHearing("RPD", proceeding, "2026-11-24" as CivilDate, toronto, ofClaims);
  expect(found?.rule.code ?? null).toBe(code);
});
