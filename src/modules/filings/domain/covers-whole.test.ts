import fc from "fast-check";
import { expect, test } from "vitest";
import { coversWhole } from "./covers-whole.ts";

test.each([
  [
    [
      [1, 3],
      [4, 8],
    ],
    8,
    true,
  ],
  [
    [
      [1, 3],
      [5, 8],
    ],
    8,
    false,
  ],
  [
    [
      [1, 3],
      [3, 8],
    ],
    8,
    false,
  ],
  [
    [
      [1, 3],
      [4, 7],
    ],
    8,
    false,
  ],
  [
    [
      [1, 3],
      [4, 9],
    ],
    8,
    false,
  ],
  [
    [
      [4, 8],
      [1, 3],
    ],
    8,
    false,
  ],
  [[], 1, false],
] as const)("parts %j of %i pages: %s", (ranges, pages, expected) => {
  expect(
    coversWhole(
      ranges.map(([firstPage, lastPage]) => ({ firstPage, lastPage })),
      pages,
    ),
  ).toBe(expected);
});

test("cutting anywhere keeps every page, and taking one part away never does", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }), (sizes) => {
      let next = 1;
      const ranges = sizes.map((size) => {
        const range = { firstPage: next, lastPage: next + size - 1 };
        next += size;
        return range;
      });
      expect(coversWhole(ranges, next - 1)).toBe(true);
      expect(coversWhole(ranges.slice(1), next - 1)).toBe(false);
    }),
  );
});
