import { expect, test } from "vitest";
import { cleanLine, cleanLines, isLatin, lineProblem, linesProblem } from "./written-line.ts";

test.each([
  "\u200b",
  "\u200d",
  "\ufeff\u2060",
  "\u3164",
  "\u115f\u1160",
  "\uffa0",
  "\u2800",
  "\u00ad",
  ".",
  "-",
  "’",
  "\u0301",
  "🙂",
  "\u{e0041}",
  "7",
])("%j is no name", (text) => {
  expect(lineProblem(text, "letter")).toBe("empty");
});

test.each([
  ["Ali\nOmar", "break"],
  ["Ali\u2028Omar", "break"],
  ["Ali\u0007", "control"],
  ["Ali\u009b", "control"],
  ["Ali \u202eramO", "direction"],
  ["Ali \u2067Omar\u2069", "direction"],
  ["Ali \ue000", "unreadable"],
  ["Ali \ufffd", "unreadable"],
])("%j is refused: %s", (text, problem) => {
  expect(lineProblem(text, "letter")).toBe(problem);
});

test.each([
  ["O’Neill", "O’Neill"],
  ["  Jean\u00a0\u00a0Paul\t", "Jean Paul"],
  ["E\u0301lise", "Élise"],
  ["Om\u200bar\u200f", "Omar"],
  ["Al\u200di", "Ali"],
  ["김\u3164철수", "김 철수"],
  ["می\u200cرزا", "می\u200cرزا"],
  ["ශ්\u200dරී", "ශ්\u200dරී"],
  ["葛\u{e0100}城", "葛\u{e0100}城"],
  ["X Æ A-12", "X Æ A-12"],
  ["ʻOkina", "ʻOkina"],
])("%j is kept as %j", (text, kept) => {
  expect(lineProblem(text, "letter")).toBeNull();
  expect(cleanLine(text)).toBe(kept);
});

test("an address keeps its lines and loses those that hold nothing", () => {
  expect(cleanLines("12  Main St\r\n\u200b\nApt 3 ")).toBe("12 Main St\nApt 3");
  expect(linesProblem("12 Main St\nApt 3")).toBeNull();
  expect(linesProblem("12 Main St\n\u202eApt 3")).toBe("direction");
  expect(linesProblem("- \n.")).toBe("empty");
});

test("only Latin letters are what the post reads everywhere", () => {
  expect(["Éloïse O’Brien-Nguyễn 3", "Omar عمر", "Иван"].map(isLatin)).toEqual([true, false, false]);
});
