import { expect, test } from "vitest";
import { byteRange } from "./byte-range.ts";

test.each([
  [undefined, 10, null],
  ["lines=0-3", 10, null],
  ["bytes=-", 10, null],
  ["bytes=a-3", 10, null],
  ["bytes=0-3,5-7", 10, null],
  ["bytes=0-3", 10, { from: 0, to: 3 }],
  ["bytes = 0 - 3", 10, { from: 0, to: 3 }],
  ["bytes=3-3", 10, { from: 3, to: 3 }],
  ["bytes=4-3", 10, null],
  ["bytes=4-", 10, { from: 4, to: 9 }],
  ["bytes=9-", 10, { from: 9, to: 9 }],
  ["bytes=10-", 10, "unsatisfiable"],
  ["bytes=0-99", 10, { from: 0, to: 9 }],
  ["bytes=-3", 10, { from: 7, to: 9 }],
  ["bytes=-99", 10, { from: 0, to: 9 }],
  ["bytes=-0", 10, "unsatisfiable"],
  ["bytes=0-", 0, "unsatisfiable"],
  ["bytes=-1", 0, "unsatisfiable"],
] as const)("of %s in a file of %i bytes, these are sent: %o", (header, size, range) => {
  expect(byteRange(header, size)).toEqual(range);
});
