import { expect, test } from "vitest";
import { isConsistent, isIncluded } from "./check-proof.ts";
import { emptyRoot, leafHash, nodeHash } from "./merkle.ts";
import { consistencyPath, inclusionPath, type ProofStep } from "./proof-path.ts";

const leaves = Array.from({ length: 13 }, (_, nth) => leafHash(Buffer.from(String(nth))));

/** The root of some leaves, as RFC 6962 defines it: not a line of the product's. */
function rootOf(of: readonly Buffer[]): Buffer {
  const [only] = of;
  if (of.length <= 1 || only === undefined) return only ?? emptyRoot;
  let left = 1;
  while (left * 2 < of.length) left *= 2;
  return nodeHash(rootOf(of.slice(0, left)), rootOf(of.slice(left)));
}
const from = (start: number, end: number) => rootOf(leaves.slice(start, end));
/** A step is one node or several that are joined: its hash over the leaves below it. */
const hashOf = (step: ProofStep) => {
  const first = step[0];
  const last = step.at(-1);
  if (first === undefined || last === undefined) throw new Error("an empty step");
  return from(first.index * 2 ** first.level, (last.index + 1) * 2 ** last.level);
};

test("every leaf of every tree is proved at its place, and at no other", () => {
  for (let size = 1; size <= leaves.length; size++)
    for (let position = 0; position < size; position++) {
      const proof = inclusionPath(position, size).map(hashOf);
      const claim = { start: 0, end: size, root: from(0, size), proof };
      const leaf = leaves[position] ?? emptyRoot;
      expect(isIncluded({ ...claim, position, leaf }), `${position} of ${size}`).toBe(true);
      const other = (position + 1) % size;
      if (size > 1) expect(isIncluded({ ...claim, position: other, leaf }), `${position} of ${size}`).toBe(false);
    }
});

test("every tree is proved to be the beginning of every later one, and of none where a leaf differs", () => {
  for (let second = 1; second <= leaves.length; second++)
    for (let first = 1; first <= second; first++) {
      const proof = consistencyPath(first, second).map(hashOf);
      const claim = { start: 0, end: first, size: second, part: from(0, first), root: from(0, second), proof };
      expect(isConsistent(claim), `${first} in ${second}`).toBe(true);
      expect(isConsistent({ ...claim, part: from(1, first + 1) }), `${first} in ${second}`).toBe(false);
    }
});

test("what is no leaf and no earlier tree has no path", () => {
  for (const position of [-1, 4]) expect(() => inclusionPath(position, 4)).toThrow("No such leaf in this tree");
  for (const first of [0, 5]) expect(() => consistencyPath(first, 4)).toThrow("The first tree is part of the second");
});

test("a proof with what is no hash, of a part that is none, or of another place proves nothing", () => {
  const proof = inclusionPath(1, 4).map(hashOf);
  const claim = { position: 1, start: 0, end: 4, leaf: leaves[1] ?? emptyRoot, root: from(0, 4), proof };
  expect(isIncluded(claim)).toBe(true);
  const short = Buffer.from("no hash");
  for (const wrong of [
    { leaf: short },
    { root: short },
    { proof: [short, ...proof.slice(1)] },
    { position: 4 },
    { position: -1 },
    { position: 0.5 },
    { start: 1, end: 3 },
    { start: 4, end: 4 },
    { proof: [...proof, from(0, 1)] },
    { proof: proof.slice(1) },
  ])
    expect(isIncluded({ ...claim, ...wrong }), JSON.stringify(Object.keys(wrong))).toBe(false);
});
