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
