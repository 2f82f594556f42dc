import { expect, test } from "vitest";
import { childAt, childrenOf, der, readDer } from "./der.ts";

const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");

test.each([
  ["in one byte", "04 02 aabb", "aabb"],
  ["in a byte of its own", "04 81 01 aa", "aa"],
  ["in four bytes", "04 84 00000002 aabb", "aabb"],
  ["of nothing", "05 00", ""],
])("a value whose length is told %s is read, and not what follows it", (_how, hex, body) => {
  const value = readDer(Buffer.concat([bytes(hex), bytes("ffff")]));
  expect(value.body.toString("hex")).toBe(body);
  expect(value.whole).toEqual(bytes(hex));
});

test.each([
  ["a length of five bytes", "04 85 0000000001 aa", "too long"],
  ["no length, but an end at a mark", `24 80 ${"00".repeat(200)}`, "without a length"],
  ["a tag alone", "04", "ends too early"],
  ["one byte less than it tells", "04 02 aa", "ends too early"],
])("what has %s is no DER", (_what, hex, why) => {
  expect(() => readDer(bytes(hex))).toThrow(why);
});

test.each([0, 1, 127, 128, 255, 256, 65_536])("a value of %i bytes is written as it is read", (length) => {
  const body = Buffer.alloc(length, 7);
  const written = der(0x04, body);
  expect(readDer(written)).toEqual({ tag: 0x04, body, whole: written });
  expect(written.length - length).toBe(length < 128 ? 2 : length < 256 ? 3 : length < 65_536 ? 4 : 5);
});

test("the parts of a value are found by their place, and a place without one is said", () => {
  const parent = readDer(der(0x30, der(0x02, bytes("01")), der(0x05)));
  expect(childrenOf(parent).map((one) => one.tag)).toEqual([0x02, 0x05]);
  expect(childAt(parent, 1).tag).toBe(0x05);
  expect(() => childAt(parent, 2)).toThrow("too few parts");
});
