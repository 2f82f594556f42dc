import { expect, test } from "vitest";
import { listSearch } from "./list-search.ts";

const read = listSearch({ status: null, order: ["asc", "desc"], unread: ["true"], after: null });

test("filters, order and page of a list are read from its address", () => {
  expect(read({ status: "open", order: "desc", after: "0198-a" })).toEqual({
    status: "open",
    order: "desc",
    after: "0198-a",
  });
});

test("what the router took for a number or a boolean is a text again", () => {
  expect(read({ after: 25, unread: true })).toEqual({ after: "25", unread: "true" });
});

test("what the list does not know, an empty value and one that is too long are left out", () => {
  expect(read({ order: "sideways", status: "", after: "x".repeat(101), name: "Ali", unread: ["true"] })).toEqual({});
});
