import { expect, test } from "vitest";
import { checkedDescription } from "./description.ts";

test.each([
  ["  A letter of the landlord ", "A letter of the landlord"],
  ["x", "x"],
  ["x".repeat(300), "x".repeat(300)],
])("%j is kept as one line", (given, kept) => {
  expect(checkedDescription(given)).toBe(kept);
});

test.each(["", "   ", "\u200b", "x".repeat(301)])("%j describes nothing that can be shown", (given) => {
  expect(() => checkedDescription(given)).toThrow("document-description-missing");
});
