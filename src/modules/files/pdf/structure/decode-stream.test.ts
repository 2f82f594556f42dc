import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeStream, StreamTooLarge } from "./decode-stream.ts";
import type { PdfValue } from "./lexer.ts";

const text = "the objects of a file";
const name = (of: string): PdfValue => ({ name: of });
const decoded = (content: Buffer | string, ...entries: readonly (readonly [string, PdfValue])[]) =>
  decodeStream(new Map(entries), Buffer.from(content as string, "latin1"))?.toString("latin1") ?? null;

const flate = deflateSync(text);
const hex = `${Buffer.from(text).toString("hex")}>`;
/** Runs: so many bytes as they are, one byte repeated, and the end. */
const runs = Buffer.concat([Buffer.from([text.length - 1]), Buffer.from(text), Buffer.from([128])]);

test.each<[string, string, Buffer | string, string | null]>([
  ["FlateDecode", "Fl", flate, text],
  ["ASCIIHexDecode", "AHx", hex, text],
  ["ASCII85Decode", "A85", "<~87cURD]j7BEbo80~>".slice(2), "Hello world!"],
  ["RunLengthDecode", "RL", runs, text],
  ["LZWDecode", "LZW", Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]), "-----A---B"],
])("a stream packed by %s, or %s for short, is unpacked", (long, short, content, whole) => {
  for (const filter of [long, short]) {
    expect(decoded(content as string, ["Filter", name(filter)]), filter).toBe(whole);
    expect(decoded(content as string, ["F", name(filter)]), filter).toBe(whole);
  }
});

test.each<[string, readonly (readonly [string, PdfValue])[], Buffer | string, string | null]>([
  ["that is not packed", [], text, text],
  ["whose filter changes nothing", [["Filter", name("Crypt")]], text, text],
  ["of a filter that nobody knows", [["Filter", name("Unheard")]], text, null],
  ["whose filter is no name", [["Filter", 3]], text, null],
  ["whose list of filters is null", [["Filter", null]], text, text],
  ["whose list of filters is null, by its short name", [["F", null]], text, text],
  ["that is no deflated one", [["Filter", name("Fl")]], text, null],
  ["that breaks off", [["Filter", name("Fl")]], flate.subarray(0, -4), text],
  ["packed twice", [["Filter", [name("AHx"), name("Fl")]]], `${flate.toString("hex")}>`, text],
  ["packed twice, the first time by what nobody knows", [["Filter", [name("Unheard"), name("AHx")]]], hex, null],
  ["packed twice, the second time by what nobody knows", [["Filter", [name("AHx"), name("Unheard")]]], hex, null],
])("a stream %s is read so", (_what, entries, content, whole) => {
  expect(decoded(content as string, ...entries)).toBe(whole);
});

test("signs of base 85 that stand for nothing are four zeros, and a group that is cut has its bytes", () => {
  const a85 = (content: string) => decodeStream(new Map([["Filter", name("A85")]]), Buffer.from(content));
  expect(a85("z~>")).toEqual(Buffer.alloc(4));
  expect(a85("87 cUR\nD]~>")?.toString()).toBe("Hello");
  expect(a85("~>")).toHaveLength(0);
});

test("rows that were written as differences are put together, where the parameters say so", () => {
  // Two rows of three bytes, each with the difference to the byte before it (PNG, 1).
  const rows = deflateSync(Buffer.from([1, 10, 1, 1, 1, 20, 2, 2]));
  const parameters = new Map<string, PdfValue>([
    ["Predictor", 11],
    ["Columns", 3],
  ]);
  const read = (key: string) =>
    decodeStream(
      new Map<string, PdfValue>([
        ["Filter", name("FlateDecode")],
        [key, parameters],
      ]),
      rows,
    );
  for (const key of ["DecodeParms", "DP"]) expect([...(read(key) ?? [])], key).toEqual([10, 11, 12, 20, 22, 24]);
  expect(read("Other")).toHaveLength(8);
});

/** So many bytes as LZW writes them without finding anything twice: the codes grow as the table does. */
function lzwOf(content: Buffer, early: number): Buffer {
  let bits = (256).toString(2).padStart(9, "0");
  for (const [index, byte] of content.entries()) {
    const known = 258 + Math.max(0, index - 1) + early;
    bits += byte.toString(2).padStart(known >= 2048 ? 12 : known >= 1024 ? 11 : known >= 512 ? 10 : 9, "0");
  }
  const bytes = bits.padEnd(8 * Math.ceil(bits.length / 8), "0").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((one) => Number.parseInt(one, 2)));
}

test.each<[string, number, readonly (readonly [string, PdfValue])[]]>([
  ["a code early, as nearly all do", 1, []],
  ["a code early, whatever is said that is no number", 1, [["EarlyChange", name("Late")]]],
  ["a code early, where it is said so", 1, [["EarlyChange", 1]]],
  ["late, where it is said so", 0, [["EarlyChange", 0]]],
])("codes of LZW grow %s", (_what, early, entries) => {
  const content = Buffer.from(Array.from({ length: 2500 }, (_, at) => (at * 7) & 0xff));
  const parameters = new Map(entries);
  const unpacked = decodeStream(
    new Map<string, PdfValue>([
      ["Filter", name("LZW")],
      ["DP", parameters],
    ]),
    lzwOf(content, early),
  );
  expect(unpacked?.subarray(0, content.length).equals(content)).toBe(true);
});

test.each([
  ["Fl", deflateSync(Buffer.alloc(100))],
  ["RL", Buffer.from([257 - 100, 0, 128])],
])("of a stream that fills memory, packed by %s, no more comes out than is allowed", (filter, content) => {
  const dictionary = new Map([["Filter", name(filter)]]);
  expect(decodeStream(dictionary, content, 100)).toHaveLength(100);
  expect(() => decodeStream(dictionary, content, 99)).toThrow(StreamTooLarge);
});
