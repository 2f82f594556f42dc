import { expect, test } from "vitest";
import { headOf, nonceOf, pieces } from "./chunks.ts";

async function* given(...parts: readonly string[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part);
}

test.each([
  [[], [["", true]]],
  [[""], [["", true]]],
  [["abc"], [["abc", true]]],
  [["abcd"], [["abcd", true]]],
  [
    ["abcde"],
    [
      ["abcd", false],
      ["e", true],
    ],
  ],
  [
    ["ab", "cd", "efgh"],
    [
      ["abcd", false],
      ["efgh", true],
    ],
  ],
  [
    ["abcdefghi"],
    [
      ["abcd", false],
      ["efgh", false],
      ["i", true],
    ],
  ],
])("%j is cut into pieces of four, and the last one says so: %j", async (parts, wanted) => {
  const found = [];
  for await (const { bytes, isLast } of pieces(given(...parts), 4)) found.push([bytes.toString(), isLast]);
  expect(found).toEqual(wanted);
});

test.each([
  [["abcdef"], "abcd", "ef"],
  [["a", "bcd"], "abcd", ""],
  [["a", "bc", "de", "f"], "abcd", "ef"],
])("of %j the head is %j and what follows %j", async (parts, head, after) => {
  const begun = await headOf(given(...parts), 4);
  let rest = "";
  for await (const bytes of begun.rest) rest += bytes.toString();
  expect([begun.head.toString(), rest]).toEqual([head, after]);
});

test("a stream that is shorter than its head is cut short", async () => {
  await expect(headOf(given("abc"), 4)).rejects.toThrow("cut short");
});

test("each count has its own nonce, and the last another", () => {
  const nonces = [nonceOf(0, false), nonceOf(1, false), nonceOf(1, true), nonceOf(256, false)];
  expect(new Set(nonces.map((one) => one.toString("hex"))).size).toBe(4);
});
