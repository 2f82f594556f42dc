import { expect, test } from "vitest";
import type { CivilDate } from "../../../kernel/time.ts";
import { startsOf, sumOf, weeksOf } from "./stacks.ts";

const bar = (key: string, ...values: number[]) => ({ key, label: key, values });

test("each part of a bar begins where the one before it ends", () => {
  expect(startsOf(bar("a", 3, 0, 2, 5))).toEqual([0, 3, 3, 5]);
  expect(sumOf(bar("a", 3, 0, 2, 5))).toBe(10);
  expect(startsOf(bar("a"))).toEqual([]);
});

test("a week in which nothing of a division ended has a part of nothing", () => {
  const division = (code: string) => ({ code, en: code, fr: `${code} fr` });
  const ended = [
    { week: "2026-11-16" as CivilDate, divisions: [{ division: division("RPD"), total: 4 }] },
    { week: "2026-11-23" as CivilDate, divisions: [{ division: division("IAD"), total: 1 }] },
  ];
  expect(weeksOf(ended, "fr", (week) => week.slice(5))).toEqual({
    parts: ["RPD fr", "IAD fr"],
    rows: [
      { key: "2026-11-16", label: "11-16", values: [4, 0] },
      { key: "2026-11-23", label: "11-23", values: [0, 1] },
    ],
  });
  expect(weeksOf([], "en", (week) => week)).toEqual({ parts: [], rows: [] });
});
