import { expect, test } from "vitest";
import { isSamePlace, placeIn } from "./views-of.ts";

test("a view is what an address says of its list, without the page", () => {
  expect(placeIn({ office: "toronto", after: "xyz", pages: "3", whole: "true", odd: 3, utm_source: "mail" })).toEqual({
    office: "toronto",
  });
});

test("the order in which an address says it does not matter", () => {
  expect(isSamePlace({ office: "a", sort: "name" }, { sort: "name", office: "a" })).toBe(true);
  expect(isSamePlace({ office: "a" }, { office: "b" })).toBe(false);
  expect(isSamePlace({}, { office: "" })).toBe(false);
});
