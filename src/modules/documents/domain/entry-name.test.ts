import { expect, test } from "vitest";
import { checkedDescription } from "./description.ts";
import { entryName } from "./entry-name.ts";

const bytes = (text: string) => Buffer.byteLength(text);
const fileIn = (entry: string) => entry.slice(entry.indexOf("/") + 1);

test.each([
  ["Arabic", "ا".repeat(176)],
  ["Tamil with vowel signs", "நி".repeat(80)],
  ["emoji of several signs", "👩🏽‍⚖️".repeat(40)],
  ["Latin", "a".repeat(400)],
])("a name in %s is as long in an archive as a disk takes, and keeps its ending and its number", (_script, name) => {
  const entry = entryName(7, `${name}.PDF`, true);
  expect(bytes(fileIn(entry))).toBeLessThanOrEqual(240);
  expect(bytes(fileIn(entry))).toBeGreaterThan(150);
  expect(entry).toMatch(/^documents\/0007 - .+\.PDF$/u);
  expect(entry.isWellFormed()).toBe(true);
});

test("two long names that begin alike stay two, and none is cut inside a character", () => {
  const name = `${"é".repeat(175)}1.pdf`;
  expect(entryName(1, name, true)).not.toBe(entryName(2, name, true));
  const letters = entryName(1, `${"நி".repeat(100)}.pdf`, true).slice("documents/0001 - ".length, -4);
  expect(letters.length % 2).toBe(0);
});

test("a description of which nothing is seen is none", () => {
  expect(() => checkedDescription("\u3164 \u{e0020}\u200b")).toThrow("document-description-missing");
  expect(checkedDescription("A\u{e0041}  letter\nof May")).toBe("A letter of May");
});
