import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isExtension, isIncluded } from "./check-proof.ts";
import { IncrementalTree } from "./incremental-tree.ts";
import { emptyRoot, leafHash, nodeHash } from "./merkle.ts";
import { consistencyPath, inclusionPath, type ProofStep } from "./proof-path.ts";

/** The tree hash as RFC 6962, 2.1 writes it down: slow, and plainly right. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return emptyRoot;
  if (leaves.length === 1) return first;
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

const leavesOf = (n: number) => Array.from({ length: n }, (_, i) => leafHash(Buffer.from(String(i))));
const hashesOf = (steps: readonly ProofStep[], leaves: readonly Buffer[]) =>
  steps.map((step) => {
    const from = (step[0]?.index ?? 0) * 2 ** (step[0]?.level ?? 0);
    const to = from + step.reduce((sum, node) => sum + 2 ** node.level, 0);
    return treeHash(leaves.slice(from, to));
  });
const all = leavesOf(700);

describe("the tree", () => {
  it("has the roots of the eight leaves that the reference implementations of RFC 6962 share", () => {
    const data = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const leaves = data.map((hex) => leafHash(Buffer.from(hex, "hex")));
    const tree = new IncrementalTree();
    const roots = leaves.map((leaf) => {
      tree.add(leaf);
      return tree.root().toString("hex");
    });
    expect(emptyRoot.toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(roots[0]).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    expect(roots[7]).toBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  });

  it("grows to the same root as the tree hash over all its leaves, and gives each full tile once", () => {
    const tree = new IncrementalTree();
    const tiles = all.flatMap((leaf) => tree.add(leaf));
    expect(tiles.map((tile) => [tile.level, tile.index])).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(tree.root()).toEqual(treeHash(all));
  });

  it("proves every leaf of every tree, and nothing else with the same proof", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), fc.nat(), fc.nat(255), (size, at, which, bit) => {
        const leaves = all.slice(0, size);
        const position = at % size;
        const proof = hashesOf(inclusionPath(position, size), leaves);
        const claim = {
          position,
          start: 0,
          end: size,
          leaf: leaves[position] as Buffer,
          root: treeHash(leaves),
          proof,
        };
        expect(isIncluded(claim)).toBe(true);
        expect(isIncluded({ ...claim, position: position + 1 })).toBe(false);
        expect(isIncluded({ ...claim, proof: [...proof, claim.leaf] })).toBe(false);
        expect(isIncluded({ ...claim, leaf: createHash("sha256").update("another").digest() })).toBe(false);
        if (proof.length === 0) return;
        const flipped = proof.map((hash) => Buffer.from(hash));
        const hash = flipped[which % flipped.length] as Buffer;
        hash[bit >> 3] = (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(isIncluded({ ...claim, proof: flipped })).toBe(false);
        expect(isIncluded({ ...claim, proof: proof.slice(1) })).toBe(false);
      }),
    );
  });

  it("proves that a tree extends each tree that it grew from, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), (size, at) => {
        const earlier = 1 + (at % size);
        const proof = hashesOf(consistencyPath(earlier, size), all);
        const later = { size, root: treeHash(all.slice(0, size)), proof };
        const root = treeHash(all.slice(0, earlier));
        expect(isExtension({ size: earlier, root }, later)).toBe(true);
        expect(isExtension({ size: earlier, root: leafHash(root) }, later)).toBe(false);
        expect(isExtension({ size: earlier, root }, { ...later, root: leafHash(root) })).toBe(false);
        expect(isExtension({ size: earlier, root }, { ...later, proof: [...proof, root] })).toBe(false);
      }),
    );
  });
});
