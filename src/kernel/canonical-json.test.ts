import { expect, test } from "vitest";
import { canonicalJson, type Json } from "./canonical-json.ts";

test.each([
  [null, "null"],
  [true, "true"],
  [-0, "0"],
  [1e21, "1e+21"],
  ["é\n", '"é\\n"'],
  [[3, 1, 2], "[3,1,2]"],
  [{ b: 1, a: [{ d: null, c: "x" }] }, '{"a":[{"c":"x","d":null}],"b":1}'],
  // By code units, not by an alphabet: capitals first, and what is beyond the first plane before the last of it.
  [{ a: 1, B: 2, aa: 3, "": 4, "\ufb33": 5, "😀": 6 }, '{"":4,"B":2,"a":1,"aa":3,"😀":6,"\ufb33":5}'],
] as readonly (readonly [Json, string])[])("%j is written in one form only", (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, [Number.NEGATIVE_INFINITY], "\ud800", { "\ud800": 1 }])(
  "what no JSON can carry is refused",
  (value) => {
    expect(() => canonicalJson(value as Json)).toThrow(/Not a JSON number|Lone surrogate/);
  },
);
