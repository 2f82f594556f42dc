import { createHash } from "node:crypto";

/** The root of a tree without leaves (RFC 6962, 2.1). */
export const emptyRoot = createHash("sha256").digest();

/** @param data what the leaf holds: here the 32 bytes of an event's hash */
export function leafHash(data: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(0)).update(data).digest();
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}

/**
 * The root over hashes of one level whose number is a power of two.
 * @throws for any other number: a hash without a neighbour would be left out of the root unseen
 */
export function perfectRoot(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) row = pairs(row);
  const root = row[0];
  if (root === undefined) throw new Error("A perfect tree has a leaf");
  return root;
}

function pairs(row: readonly Buffer[]): Buffer[] {
  if (row.length % 2 === 1) throw new Error("A perfect tree has a power of two of leaves");
  const above = Array.from({ length: row.length / 2 });
  return above.map((_, i) => nodeHash(row[2 * i] as Buffer, row[2 * i + 1] as Buffer));
}

/** The root over perfect trees of falling size, given from the left, as RFC 6962 folds a tree that is not perfect. */
export function foldRight(roots: readonly Buffer[]): Buffer {
  return roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => nodeHash(left, right));
}
