/** A perfect part of the tree: the node at `level` (0: leaves) and `index` covers leaves from index × 2^level on. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** One step of a proof: the hash over these perfect parts, folded from the right. */
export type ProofStep = readonly TreeNode[];

/** The perfect parts, from the left, of the leaves from `from` up to and without `to`, where `from` begins a subtree. */
export function partsOf(from: number, to: number): TreeNode[] {
  const parts: TreeNode[] = [];
  for (let at = from; at < to; ) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++;
    parts.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return parts;
}

/** The largest power of two below n. */
function splitOf(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}

/** The steps of PATH(position, D[size]) of RFC 6962, 2.1.1, from the leaf up. */
export function inclusionPath(position: number, size: number): ProofStep[] {
  if (position < 0 || position >= size) throw new RangeError("No such leaf in this tree");
  const steps: ProofStep[] = [];
  for (let from = 0, to = size; to - from > 1; ) {
    const middle = from + splitOf(to - from);
    if (position < middle) {
      steps.push(partsOf(middle, to));
      to = middle;
    } else {
      steps.push(partsOf(from, middle));
      from = middle;
    }
  }
  return steps.reverse();
}

/** The steps of PROOF(first, D[second]) of RFC 6962, 2.1.2. */
export function consistencyPath(first: number, second: number): ProofStep[] {
  if (first < 1 || first > second) throw new RangeError("The first tree is part of the second");
  const steps: ProofStep[] = [];
  let [from, to, whole] = [0, second, true];
  while (to !== first) {
    const middle = from + splitOf(to - from);
    if (first <= middle) {
      steps.push(partsOf(middle, to));
      to = middle;
    } else {
      steps.push(partsOf(from, middle));
      from = middle;
      whole = false;
    }
  }
  if (!whole) steps.push(partsOf(from, to));
  return steps.reverse();
}
