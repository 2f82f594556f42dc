import { expect, test } from "vitest";
import { blocksOf } from "./row-block.tsx";

test("the rows that a list has keep their blocks while it grows", () => {
  const rows = Array.from({ length: 60 }, (_, nth) => nth);
  const [before, after] = [blocksOf(rows.slice(0, 50)), blocksOf(rows)];
  expect(after.map((block) => block.length)).toEqual([25, 25, 10]);
  expect(after.slice(0, 2)).toEqual(before);
  expect(blocksOf([])).toEqual([[]]);
});
