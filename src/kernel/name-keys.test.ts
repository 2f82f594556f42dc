import { expect, test } from "vitest";
import { keysAsked, nameKeys, nearWays } from "./name-keys.ts";

const finds = (typed: string, ...writings: readonly (readonly string[])[]) => {
  const keys = new Set(nameKeys(writings));
  return nearWays(keysAsked(typed)).some((way) => way.every((key) => keys.has(key)));
};

test.each([
  ["Omar Ali", "عمر علي"],
  ["Abdul Rahman Osmani", "عبد الرحمن عثماني"],
  ["Gurpreet Singh", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"],
  ["Tenzin Gyatso", "བསྟན་འཛིན རྒྱ་མཚོ"],
  ["Kim Cheol-su", "김철수"],
  ["Ndiaye", "N’Diaye"],
  ["Gebremariam", "Gebre Mariam"],
  ["Mohamed Husain", "Muhammad Hussein"],
])("%s and %s find each other", (one, other) => {
  expect([finds(one, [other]), finds(other, [one])]).toEqual([true, true]);
});

test("another's name is not found, nor is one by its vowels alone, and a number asks for nobody", () => {
  expect(finds("Bertholdus Pinkerman", ["Omar", "Ali"])).toBe(false);
  expect(finds("Aya", ["Oya"])).toBe(false);
  expect(nearWays(keysAsked("1122-3344"))).toEqual([]);
});

test("each writing of a name is found by itself, and no words across two of them", () => {
  const writings = [
    ["ኬዛ", "ዞርቫት"],
    ["Keza", "Zorwat"],
  ];
  expect(finds("Keza Zorwat", ...writings)).toBe(true);
  expect(nameKeys(writings)).not.toContain("=zorvatekeza");
});
