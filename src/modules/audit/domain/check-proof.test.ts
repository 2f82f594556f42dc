import { expect, test } from "vitest";
import { isConsistent, isExtension, isIncluded } from "./check-proof.ts";
import { emptyRoot, leafHash, nodeHash, perfectRoot } from "./merkle.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map((text) => leafHash(Buffer.from(text))) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
];
const root = perfectRoot([a, b, c, d]);

// Sizes and roots of one statement alone: the reference implementations compare the two roots and look into neither.
const unread = Buffer.from("any bytes");
test.each([
  ["one size and one root", { start: 0, end: 4, size: 4, part: unread, root: unread, proof: [] }, true],
  ["one size and two roots", { start: 0, end: 4, size: 4, part: a, root: b, proof: [] }, false],
  ["a part larger than the tree", { start: 0, end: 5, size: 4, part: root, root, proof: [] }, false],
  ["a part without leaves", { start: 2, end: 2, size: 4, part: emptyRoot, root, proof: [] }, true],
  ["a part without leaves that has a root", { start: 2, end: 2, size: 4, part: a, root, proof: [] }, false],
  ["a part without leaves that has a step", { start: 2, end: 2, size: 4, part: emptyRoot, root, proof: [a] }, false],
  ["a part of two roots without a step", { start: 0, end: 3, size: 4, part: a, root, proof: [] }, false],
  ["a part without leaves before the first", { start: -1, end: -1, size: 4, part: emptyRoot, root, proof: [] }, false],
  ["a part that ends before it starts", { start: 2, end: 0, size: 4, part: a, root, proof: [] }, false],
  ["a part that is no node", { start: 1, end: 3, size: 4, part: nodeHash(b, c), root, proof: [a, d] }, false],
  ["the second half", { start: 2, end: 4, size: 4, part: nodeHash(c, d), root, proof: [nodeHash(a, b)] }, true],
  ["a step that is no hash", { start: 2, end: 4, size: 4, part: nodeHash(c, d), root, proof: [unread] }, false],
  [
    "a step that is no hash, under a root that was made with it",
    { start: 2, end: 4, size: 4, part: nodeHash(c, d), root: nodeHash(unread, nodeHash(c, d)), proof: [unread] },
    false,
  ],
  ["a missing step", { start: 0, end: 2, size: 4, part: nodeHash(a, b), root, proof: [] }, false],
])("of %s a proof says so", (_what, claim, holds) => {
  expect(isConsistent(claim)).toBe(holds);
});

test("a part that begins or ends within a leaf holds nothing", () => {
  const claim = { position: 0, start: 0, end: 2, leaf: a, root: nodeHash(a, b), proof: [b] };
  expect(isIncluded(claim)).toBe(true);
  expect(isIncluded({ ...claim, end: 1.5 })).toBe(false);
  expect(isIncluded({ ...claim, start: 0.5 })).toBe(false);
});

test("nothing is an extension of a tree without leaves", () => {
  expect(isExtension({ size: 0, root: emptyRoot }, { size: 4, root, proof: [] })).toBe(false);
  expect(isExtension({ size: 1, root: a }, { size: 1, root: a, proof: [] })).toBe(true);
});

test("a number of hashes that is no power of two has no perfect root", () => {
  expect(root).toEqual(nodeHash(nodeHash(a, b), nodeHash(c, d)));
  expect(perfectRoot([a])).toEqual(a);
  expect(() => perfectRoot([])).toThrow("has a leaf");
  for (const hashes of [
    [a, b, c],
    [a, b, c, d, a, b],
  ])
    expect(() => perfectRoot(hashes)).toThrow("power of two");
});
