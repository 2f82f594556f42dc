import { foldRight, perfectRoot } from "./merkle.ts";
import { partsOf } from "./proof-path.ts";

/** How many hashes of one level make a tile: eight levels of the tree. */
export const tileWidth = 256;

/** All hashes of one level of one tile, once there are 256 of them, and the root over them. */
export interface Tile {
  /** 0: leaves; 1: roots of tiles of level 0; … */
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
  readonly root: Buffer;
}

/** A tree that grows at its right edge and keeps only that edge: fewer than 256 hashes a level. */
export class IncrementalTree {
  size: number;
  readonly #levels: Buffer[][];

  /** @param levels the hashes of the tile that is not full yet, for each level from the leaves up */
  constructor(size = 0, levels: Buffer[][] = []) {
    this.size = size;
    this.#levels = levels;
  }

  /** Adds a leaf and gives the tiles that it completed, from the leaves up. */
  add(leaf: Buffer): Tile[] {
    this.size++;
    const completed: Tile[] = [];
    let added: Buffer | null = leaf;
    for (let level = 0; added !== null; level++) {
      const row: Buffer[] = this.#levels[level] ?? [];
      this.#levels[level] = row;
      row.push(added);
      added = null;
      if (row.length === tileWidth) {
        added = perfectRoot(row);
        const index = this.size / tileWidth ** (level + 1) - 1;
        completed.push({ level, index, hashes: Buffer.concat(row), root: added });
        this.#levels[level] = [];
      }
    }
    return completed;
  }

  root(): Buffer {
    const parts = this.#levels.toReversed().flatMap((row) =>
      partsOf(0, row.length).map((part) => {
        const from = part.index * 2 ** part.level;
        return perfectRoot(row.slice(from, from + 2 ** part.level));
      }),
    );
    return foldRight(parts);
  }
}
