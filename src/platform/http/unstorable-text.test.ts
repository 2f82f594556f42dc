import { describe, expect, test } from "vitest";
import { unstorableTexts } from "./unstorable-text.ts";

describe("texts that cannot be kept", () => {
  test("are named by their paths, wherever they stand", () => {
    const found = unstorableTexts({
      q: "a\u0000",
      names: [{ family: "Zorvath" }, { family: "\ud800" }],
      note: null,
      n: 3,
      "b\u0000": "x",
    });
    expect(found.map(({ path, code }) => [path, code]).sort()).toEqual([
      ["", "characters"],
      ["/names/1/family", "characters"],
      ["/q", "characters"],
    ]);
  });

  test("are not those in any script, with emoji, or with line breaks", () => {
    expect(unstorableTexts({ a: "زورفاث", b: "𝒵 👩‍⚖️", c: "one\ntwo\t", d: "" })).toEqual([]);
    expect(unstorableTexts(undefined)).toEqual([]);
  });

  test("are found in what is nested deeper than the stack, and forty are told at most", () => {
    let deep: unknown = "\u0000";
    for (let n = 0; n < 20_000; n++) deep = [deep];
    expect(unstorableTexts(deep)).toHaveLength(1);
    expect(unstorableTexts(Array.from({ length: 100 }, () => "\u0000"))).toHaveLength(40);
  });
});
