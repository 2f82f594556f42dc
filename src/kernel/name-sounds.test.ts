import { expect, test } from "vitest";
import { soundsOf } from "./name-sounds.ts";

const heard = (word: string) => soundsOf(word).map((sounds) => sounds.map((one) => one || "–").join("/"));

test.each([
  // In Latin letters c, q and x may be two sounds; in a transliteration c and x are one, and of Chinese q as well.
  ["cxq", "k/s ks/s k/s"],
  ["c", "k/s"],
  ["ც", "s"],
  ["ξ", "s"],
  ["ქ", "k"],
  ["钱", "s n"],
  ["晓", "s"],
  // An l of another script may be written as an r; of Chinese it is an l.
  ["lal", "l l"],
  ["ਲਾਲ", "l/r l/r"],
  ["李", "l"],
  // A final stop of Burmese is hardly heard; what Thai silences is not heard, nor what Khmer writes under the last letter.
  ["ကိုက်", "k –/t/k"],
  ["ကိုကိ", "k k"],
  ["จันทร์", "s/k n t"],
  ["ពេជ្រ", "b s/k"],
  ["ལྷ་མོ", "l m"],
])("%s is heard as %s", (word, sounds) => {
  expect(heard(word).join(" ")).toBe(sounds);
});

test("what has no sound of its own, and no word at all, is not heard", () => {
  expect(soundsOf("")).toEqual([]);
  expect(soundsOf("-")).toEqual([]);
});
