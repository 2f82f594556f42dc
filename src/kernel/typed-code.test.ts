import { expect, test } from "vitest";
import { digitsOf, newTypedCode, signsOf } from "./typed-code.ts";

test("a code is written in groups of four, without signs that are taken for another", () => {
  expect(newTypedCode(16)).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
  expect(newTypedCode(6)).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{2}$/);
  expect(newTypedCode(16)).not.toBe(newTypedCode(16));
});

test.each([
  [" abcd-efgh 23 ", "ABCDEFGH23"],
  ["ＡＢ２", "AB2"],
  ["", ""],
])("of %j count the signs %s", (typed, signs) => {
  expect(signsOf(typed)).toBe(signs);
});

test.each([
  ["123 456", "123456"],
  ["123-456\u200b", "123456"],
  ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
  ["०९", "09"],
  ["12a", "12a"],
])("%j is the number %s", (typed, digits) => {
  expect(digitsOf(typed)).toBe(digits);
});
