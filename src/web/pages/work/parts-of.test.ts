import { expect, test } from "vitest";
import { partsOf } from "./parts-of.ts";

test.each([
  ["3, 8", 12, "1-3 4-8 9-12"],
  ["1", 2, "1-1 2-2"],
  [" 2;3 ", 4, "1-2 3-3 4-4"],
])("%j of %i pages are the parts %s", (typed, pages, expected) => {
  expect(
    partsOf(typed, pages)
      ?.map((part) => `${part.firstPage}-${part.lastPage}`)
      .join(" "),
  ).toBe(expected);
});

test.each(["", "0", "12", "13", "8, 3", "3, 3", "a", "3-8", "-1"])("%j of 12 pages is no way to cut", (typed) => {
  expect(partsOf(typed, 12)).toBeNull();
});
