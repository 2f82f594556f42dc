import { expect, test } from "vitest";
import { pageSize } from "./page-size.ts";

test.each([0, -1, 1.5, Number.NaN, 2 ** 53])("%d is no number of rows", (rows) => {
  expect(() => pageSize(rows)).toThrow("Not a number of rows");
});

test("a page has one row or more", () => {
  expect(() => [pageSize(1), pageSize(200)]).not.toThrow();
});
