import { expect, test } from "vitest";
import { type Line, linesOf } from "./lines.ts";

async function read(chunks: readonly string[], longest = 5): Promise<readonly (string | null)[]> {
  return (await lines(chunks, longest)).map((line) => line.text);
}
async function lines(chunks: readonly string[], longest = 5): Promise<readonly Line[]> {
  async function* bytes() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const found: Line[] = [];
  for await (const line of linesOf(bytes(), longest)) found.push(line);
  return found;
}

test.each([
  ["an end at the last line", ["a\nb\n"], ["a", "b"]],
  ["no end at the last line", ["a\nb"], ["a", "b"]],
  ["an empty line first", ["\na\n"], ["", "a"]],
  ["empty lines between", ["a\n\n\nb\n"], ["a", "", "", "b"]],
  ["a line in pieces", ["a", "b", "\nc", "\n"], ["ab", "c"]],
  ["an end in a piece of its own", ["a", "\n", "\n", "b"], ["a", "", "b"]],
  ["a line as long as allowed", ["abcde\nf\n"], ["abcde", "f"]],
  ["a line one byte too long", ["abcdef\ng\n"], [null, "g"]],
  ["a line too long in pieces", ["abc", "def", "g\nh"], [null, "h"]],
  ["ends of Windows and its mark", ["\uFEFFa\r\n\uFEFF\r\n"], ["a", "\uFEFF"]],
  ["nothing", [], []],
])("a file with %s has its lines", async (_what, chunks, texts) => {
  expect(await read(chunks)).toEqual(texts);
});

test("each line says its number and its bytes in the file, also one that was too long", async () => {
  expect(await lines(["\nabcd", "efg\nh"])).toEqual([
    { number: 1, text: "", bytes: { from: 0, to: 0 } },
    { number: 2, text: null, bytes: { from: 1, to: 8 } },
    { number: 3, text: "h", bytes: { from: 9, to: 10 } },
  ]);
});
