import { expect, test } from "vitest";
import { offsetInTable } from "./zone-table.ts";

// From minute 100 on an hour behind, from 200 on two, until 300.
const table = { "Somewhere/Here": [100, -60, 200, -120, 300] };

test.each([
  [99, null],
  [100, -60],
  [199, -60],
  [200, -120],
  [299, -120],
  [300, null],
])("in minute %i the table says %s", (minute, offset) => {
  const found = offsetInTable(table, "Somewhere/Here", minute * 60_000);
  expect(found).toBe(offset === null ? null : offset * 60_000);
});

test("of another zone the table says nothing, and a minute lasts to its end", () => {
  expect(offsetInTable(table, "Somewhere/Else", 150 * 60_000)).toBeNull();
  expect(offsetInTable(table, "Somewhere/Here", 200 * 60_000 - 1)).toBe(-60 * 60_000);
});
