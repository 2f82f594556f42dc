import { expect, test } from "vitest";
import { tibetanSounds } from "./tibetan-sounds.ts";

const heard = (word: string) => tibetanSounds(word).map((sounds) => sounds.map((one) => one || "–").join("/"));

test.each([
  // The root is the letter that bears a vowel or has one under it.
  ["བློ", "l"],
  ["མཁྱེན", "k n"],
  ["ཕྱུག", "s k/–"],
  ["དྭགས", "t k/–"],
  // Of three bare letters the second, after a letter that may stand before a root; unless the third is an s.
  ["དཔལ", "b l/–"],
  ["གངས", "k nk/n"],
  ["ཁམད", "k m"],
  // Of four the second in any case, of two the first.
  ["འབངས", "b/– nk/n"],
  ["དག", "t k/–"],
])("the root of %s is found: %s", (word, sounds) => {
  expect(heard(word).join(" ")).toBe(sounds);
});

test.each([
  // At the beginning of a name what stands before the root or above it is silent; within it, it is sometimes heard.
  ["རྡོ", "t"],
  ["རྡོ་རྗེ", "t –/r s"],
  ["བཟང", "s nk/n"],
  ["བློ་བཟང", "l –/b/– s nk/n"],
  ["དགེ་འདུན", "k –/n t n"],
  // An s above is never heard.
  ["སྔགས", "n/nk k/–"],
  ["དབང་སྔགས", "b/– nk/n n/nk k/–"],
  ["བ་སྤོ", "b/– b"],
  // An r, an l, a y or a w under a letter makes no letter above of it.
  ["བ་རྭ", "b/– r"],
  ["བ་སྲ", "b/– t/tr"],
  ["བ་ལ", "b/– l"],
  ["ཟླ", "t"],
  ["ཀླུ", "l"],
])("%s is heard as %s", (word, sounds) => {
  expect(heard(word).join(" ")).toBe(sounds);
});

test.each([
  ["ལྷ", "l"],
  ["ལྟ", "t"],
  ["བ་ལྷ", "b/– l"],
  ["གྷ", "k"],
  ["བྱ", "s"],
  ["པྱ", "s"],
  ["གྱ", "k"],
  ["རྒྱ", "k"],
  ["མྱ", "n"],
  ["མྲ", "t/tr"],
  ["ཨ", "–"],
  // Letters of other tongues, of which no sound is known, are no gap in the name.
  ["ཌ་མ", "– m"],
])("what is written together is heard as one: %s as %s", (word, sounds) => {
  expect(heard(word).join(" ")).toBe(sounds);
});

test("what is no syllable of Tibetan is not heard", () => {
  expect(tibetanSounds("ab ༠༡ ་")).toEqual([]);
});
