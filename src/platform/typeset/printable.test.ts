import { expect, test } from "vitest";
import { breakable, inLatinLetters, mapStrings, printable } from "./printable.ts";

const change = (text: string) => `<${text}>`;
test("every string of the data is changed, at any depth; keys, numbers, truths and nothing stay", () => {
  expect(mapStrings({ a: ["b", 1, true, null, { c: "d" }] }, change)).toEqual({
    a: ["<b>", 1, true, null, { c: "<d>" }],
  });
  expect(mapStrings(null, change)).toBeNull();
  expect(mapStrings("a", change)).toBe("<a>");
});

test.each([
  ["what prints nothing", "a\u0000b\u0007c\u007fd", "abcd"],
  ["marks of direction", "a\u202eb\u2066c", "abc"],
  ["letters in two parts", "e\u0301", "\u00e9"],
  ["tabs and line breaks", "a\tb\nc", "a\tb\nc"],
])("of %s a page shows what it can", (_what, given, shown) => {
  expect(printable(given)).toBe(shown);
});

/** Where a line may end. */
const places = (text: string) => breakable(text).replaceAll("\u200b", "|");
const letters = (count: number) => "x".repeat(count);

test.each([
  ["forty letters", letters(40), letters(40)],
  ["forty-one letters", letters(41), `${letters(12)}|${letters(12)}|${letters(12)}|${letters(5)}`],
  ["forty-eight letters", letters(48), `${letters(12)}|${letters(12)}|${letters(12)}|${letters(12)}`],
  // As people count them, these are forty.
  ["forty letters of two signs each", "e\u0323".repeat(40), "e\u0323".repeat(40)],
  [
    "long words beside short ones",
    `a ${letters(41)} b`,
    `a ${letters(12)}|${letters(12)}|${letters(12)}|${letters(5)} b`,
  ],
  ["an address", `https://${letters(60)}`, `https://${letters(60)}`],
  ["a code in hexadecimal", `0${"a".repeat(63)}`, `0${"a".repeat(63)}`],
  ["a code of capitals", `AB-12-${"Z".repeat(40)}`, `AB-12-${"Z".repeat(40)}`],
  ["letters without a digit", "a".repeat(41), places("a".repeat(41))],
])("in %s a line may end so", (_what, given, shown) => {
  expect(places(given)).toBe(shown);
});

test("a word of capitals without a digit is no code", () => {
  expect(places("A".repeat(41))).toContain("|");
});

test("a word with a letter that no font has is told in Latin letters, in brackets, and no other word is", () => {
  expect(inLatinLetters("Иван came", new Set(["И"]))).toBe("[Ivan] came");
  expect(inLatinLetters("Иван came", new Set())).toBe("Иван came");
  expect(inLatinLetters("é\u{1f9ff}", new Set(["\u{1f9ff}"]))).toMatch(/^\[é.+\]$/);
});

test.each([
  ["ж", "[zh]"],
  ["è", "[è]"],
  ["\u{10fffd}", "[U+10FFFD]"],
  ["\ue000", "[U+E000]"],
  // A mark on a letter that is told without it.
  ["ж\u0301", "[zh]"],
  ["ж\u20dd", "[zh]"],
])("the letter %j that no font has is told as %s", (word, told) => {
  expect(inLatinLetters(word, new Set([...word]))).toBe(told);
});
