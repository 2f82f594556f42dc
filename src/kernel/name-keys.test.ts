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
  // Letters of Tibetan that are written together and heard as one: lh, kr, zl, bl, by, my; those before are not heard.
  ["Lhamo", "ལྷ་མོ"],
  ["Tashi", "བཀྲ་ཤིས"],
  ["Dawa", "ཟླ་བ"],
  ["Lobsang", "བློ་བཟང"],
  ["Jampa", "བྱམས་པ"],
  ["Nyur", "མྱུར"],
  ["Dhondup", "དོན་གྲུབ"],
  ["Kim Cheol-su", "김철수"],
  // Transliterations of Chinese write c, q and x for what is heard as s.
  ["Qian Xiaoming", "钱晓明"],
  ["Shen", "沈"],
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

test("a name is asked for with its article and without, by its letters from two on and by its sounds from three", () => {
  const asked = keysAsked("al Hassan");
  expect(asked.letters).toEqual(expect.arrayContaining([["=alhassan"], ["=hassan"], ["=al", "=hassan"]]));
  expect(keysAsked("Hassan").letters).toEqual([["=hassan"]]);
  // An article alone is a name: nothing else is there.
  expect(keysAsked("al").letters).toEqual([["=al"]]);
  expect(keysAsked("Li").letters).toEqual([["=li"]]);
  for (const one of ["A", "B"]) expect(keysAsked(one)).toEqual({ letters: [], otherScript: [], sound: [] });
  expect(keysAsked("Ola").sound).toEqual([]);
  expect(keysAsked("Olanda").sound.length).toBeGreaterThan(0);
  expect(keysAsked("")).toEqual({ letters: [], otherScript: [], sound: [] });
});

test("what has letters and no sounds, or no letters at all, has the keys that it has and no empty one", () => {
  expect(nameKeys([["Aia"]])).toEqual(["=aia"]);
  expect(nameKeys([["\u0f0b"]])).toEqual([]);
});
