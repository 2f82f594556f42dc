import { emptyRoot, nodeHash } from "./merkle.ts";

/** The leaves from `start` up to and without `end`. The whole tree of n leaves is 0 to n. */
interface Subtree {
  readonly start: number;
  readonly end: number;
}

export interface Inclusion extends Subtree {
  readonly position: number;
  readonly leaf: Buffer;
  /** Root of the subtree. */
  readonly root: Buffer;
  readonly proof: readonly Buffer[];
}

const half = (value: number) => Math.floor(value / 2);
const areHashes = (values: readonly Buffer[]) => values.every((value) => value.length === 32);

/** A part that the tree really has as a node, now or while it grew: `start` is a multiple of its size rounded up. */
function isSubtree({ start, end }: Subtree): boolean {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end <= start) return false;
  return start % 2 ** Math.ceil(Math.log2(end - start)) === 0;
}

/** Whether the leaf is at its position under this root (RFC 9162, 2.1.3.2). */
export function isIncluded({ position, start, end, leaf, root, proof }: Inclusion): boolean {
  if (!isSubtree({ start, end }) || !Number.isSafeInteger(position) || position < start || position >= end)
    return false;
  if (!areHashes([leaf, root, ...proof])) return false;
  let [at, last, hash] = [position - start, end - start - 1, leaf];
  for (const step of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash);
      while (at % 2 === 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, step);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
}

export interface Consistency extends Subtree {
  /** Leaves of the tree that the subtree is a part of. */
  readonly size: number;
  /** Root of the subtree: of the earlier tree, when it starts at 0. */
  readonly part: Buffer;
  readonly root: Buffer;
  readonly proof: readonly Buffer[];
}

/**
 * Whether the tree has that subtree: with `start` 0, whether it is the earlier tree with leaves added
 * (the form of Merkle Tree Certificates for any subtree). A part without leaves is in every
 * tree, which proves nothing about that tree.
 */
export function isConsistent({ start, end, size, part, root, proof }: Consistency): boolean {
  if (!Number.isSafeInteger(size) || end > size) return false;
  if (start === end && start >= 0) return proof.length === 0 && part.equals(emptyRoot);
  if (!isSubtree({ start, end }) || (proof.length > 0 && !areHashes([part, root, ...proof]))) return false;
  let [from, to, last] = [start, end - 1, size - 1];
  const up = () => {
    [from, to, last] = [half(from), half(to), half(last)];
  };
  while (from !== to && (to === last || to % 2 === 1)) up();
  const [first, ...rest] = from === to ? [part, ...proof] : proof;
  if (first === undefined) return false;
  let [old, fresh] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (to % 2 === 1 || to === last) {
      if (from < to) old = nodeHash(step, old);
      fresh = nodeHash(step, fresh);
      while (to % 2 === 0) up();
    } else fresh = nodeHash(fresh, step);
    up();
  }
  return last === 0 && old.equals(part) && fresh.equals(root);
}

/** Whether the second tree is the first with leaves added (RFC 9162, 2.1.4.2). Nothing extends a tree without leaves. */
export function isExtension(
  earlier: { size: number; root: Buffer },
  later: Omit<Consistency, "start" | "end" | "part">,
) {
  return earlier.size >= 1 && isConsistent({ start: 0, end: earlier.size, part: earlier.root, ...later });
}
