import { expect, test } from "vitest";
import { rangeFaults } from "./signed-range.ts";

const contents = Buffer.from("a1b2c30000", "hex");
const file = (gap = "<a1b2c30000>", head = "head", tail = "tail") => Buffer.from(`${head}${gap}${tail}`);
const all = [0, 4, 16, 4];

test.each([
  ["everything but its own string", file(), all, []],
  ["the same in capitals", file("<A1B2C30000>"), all, []],
  ["less than the file", file(undefined, undefined, "tail and more"), all, ["appended-after"]],
  ["another string than its own", file("<a1b2c30001>"), all, ["range-wrong"]],
  ["a string without its ends", file("(a1b2c30000)"), all, ["range-wrong"]],
  ["more than the file", file(), [0, 4, 16, 5], ["range-wrong"]],
  ["what begins behind the beginning", file(), [1, 4, 16, 4], ["range-wrong"]],
  ["nothing before it", file(undefined, ""), [0, 0, 12, 4], ["range-wrong"]],
  ["nothing behind it", file(undefined, undefined, ""), [0, 4, 16, 0], ["range-wrong"]],
  ["parts that lie in each other", file(), [0, 16, 4, 4], ["range-wrong"]],
  ["no parts", file(), [], ["range-wrong"]],
])("a signature that covers %s", (_what, bytes, range, faults) => {
  expect(rangeFaults(bytes, { range, contents }, 3)).toEqual(faults);
});

test("a string that holds nothing is no signature's", () => {
  expect(rangeFaults(file("<>"), { range: [0, 4, 6, 4], contents: Buffer.alloc(0) }, 0)).toEqual(["range-wrong"]);
});

test("behind the signature stand zeros alone", () => {
  expect(rangeFaults(file(), { range: all, contents }, 2)).toEqual(["gap-filled"]);
});
