import type { Transaction } from "../../../platform/database/store.ts";
import { IncrementalTree, tileWidth } from "../domain/incremental-tree.ts";
import { foldRight, perfectRoot } from "../domain/merkle.ts";
import type { ProofStep, TreeNode } from "../domain/proof-path.ts";
import "../db.ts";

/** The hashes of a tile, full or still growing, up to a tree of this size. */
async function tileHashes(tx: Transaction, level: number, index: number): Promise<Buffer[]> {
  const tile = await tx.db
    .selectFrom("log_tiles")
    .select("hashes")
    .where("level", "=", level)
    .where("index", "=", index)
    .executeTakeFirst();
  if (tile !== undefined) return Array.from({ length: tileWidth }, (_, i) => tile.hashes.subarray(32 * i, 32 * i + 32));
  return edgeHashes(tx, level, index * tileWidth, (index + 1) * tileWidth);
}

/** The hashes of one tile-level at positions `from` up to and without `to`, as far as they are there. */
async function edgeHashes(tx: Transaction, level: number, from: number, to: number): Promise<Buffer[]> {
  if (level === 0) {
    const leaves = tx.db.selectFrom("log_entries").select("leaf_hash as hash");
    const within = leaves.where("position", ">=", from).where("position", "<", to).orderBy("position");
    return (await within.execute()).map((row) => row.hash);
  }
  const roots = tx.db.selectFrom("log_tiles").select("root as hash");
  const below = roots.where("level", "=", level - 1).where("index", ">=", from);
  return (await below.where("index", "<", to).orderBy("index").execute()).map((row) => row.hash);
}

/** The tree as it stands at this size, ready to grow. */
export async function incrementalTree(tx: Transaction, size: number): Promise<IncrementalTree> {
  const levels: Buffer[][] = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / tileWidth)) {
    const full = count - (count % tileWidth);
    levels.push(full === count ? [] : await edgeHashes(tx, level, full, count));
  }
  return new IncrementalTree(size, levels);
}

/** The hashes of a proof's steps: a logarithmic number of tiles is read, each once. */
export async function proofHashes(tx: Transaction, steps: readonly ProofStep[]): Promise<Buffer[]> {
  const tiles = new Map<string, Buffer[]>();
  const hashOf = async (node: TreeNode): Promise<Buffer> => {
    const level = Math.floor(node.level / 8);
    const width = 2 ** (node.level % 8);
    const index = Math.floor((node.index * width) / tileWidth);
    const key = `${level}/${index}`;
    const hashes = tiles.get(key) ?? (await tileHashes(tx, level, index));
    tiles.set(key, hashes);
    const from = (node.index * width) % tileWidth;
    return perfectRoot(hashes.slice(from, from + width));
  };
  const proof: Buffer[] = [];
  for (const step of steps) {
    const parts: Buffer[] = [];
    for (const node of step) parts.push(await hashOf(node));
    proof.push(foldRight(parts));
  }
  return proof;
}
