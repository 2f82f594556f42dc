import { expect, test } from "vitest";
import { parseRemark, remarkOnPages } from "./remark.ts";

test("a remark names its pages in ranges, and gives them back one by one", () => {
  const stored = remarkOnPages("pdf-pages-show-nothing", [9, 3, 7, 8]);
  expect(stored).toBe("pdf-pages-show-nothing:3,7-9");
  expect(parseRemark(stored)).toEqual({
    code: "pdf-pages-show-nothing",
    pages: "3, 7–9",
    numbers: [3, 7, 8, 9],
  });
});

test("a remark on the whole file names no page", () => {
  expect(parseRemark("pdf-repaired")).toEqual({ code: "pdf-repaired", pages: "", numbers: [] });
});

test.each([
  [[], ""],
  [[4], "4"],
  [[4, 5], "4-5"],
  [[1, 2, 3, 5, 7, 8], "1-3,5,7-8"],
  [[11, 10, 2, 1], "1-2,10-11"],
])("pages %j are named as %j", (pages, named) => {
  expect(remarkOnPages("pdf-empty-pages", pages)).toBe(`pdf-empty-pages:${named}`);
  expect(parseRemark(`pdf-empty-pages:${named}`).numbers).toEqual(pages.toSorted((one, other) => one - other));
});

test("two hundred pages are named at most, the first ones", () => {
  const odd = Array.from({ length: 201 }, (_, nth) => 2 * nth + 1);
  expect(parseRemark(remarkOnPages("pdf-empty-pages", odd)).numbers).toEqual(odd.slice(0, 200));
});
