import type { Random } from "../model/random.ts";
import type { State } from "../state/state.ts";

/** A part of the members, and the hearings that stay where they are because others hold them. */
export interface Part {
  readonly fixed: Uint8Array;
  readonly sitting: Int32Array | null;
}

/**
 * Deals the members out at random; a hearing may move when all who hear it are in one part. Hearings that are left out
 * are dealt out too. With one part, everything may move.
 */
export function split(state: State, standing: Uint8Array, parts: number, random: Random): Part[] {
  if (parts === 1) return [{ fixed: standing, sitting: null }];
  const { model } = state;
  const owner = Int32Array.from({ length: model.members.memberCount }, (_, m) => m % parts);
  for (let m = owner.length - 1; m > 0; m -= 1) {
    const other = random.below(m + 1);
    const swap = owner[m] ?? 0;
    owner[m] = owner[other] ?? 0;
    owner[other] = swap;
  }
  const list: Part[] = [];
  for (let part = 0; part < parts; part += 1) {
    const sitting = new Int32Array(state.memberWords);
    for (const [m, of] of owner.entries()) if (of === part) sitting[m >> 5] = (sitting[m >> 5] ?? 0) | (1 << (m & 31));
    list.push({ fixed: standing.slice(), sitting });
  }
  for (let h = 0; h < model.hearings; h += 1) {
    const part = partOf(state, owner, h) ?? random.below(parts);
    for (const [index, { fixed }] of list.entries()) if (index !== part) fixed[h] = 1;
  }
  return list;
}

/** The part that holds all members of a hearing, −1 when several do, null when it is left out. */
function partOf(state: State, owner: Int32Array, h: number): number | null {
  if (state.sessionOf[h] === -1) return null;
  const first = state.linkStart[h] ?? 0;
  const part = owner[state.linkResource[first] ?? 0] ?? 0;
  for (let j = 1; j < (state.model.panel[h] ?? 0); j += 1)
    if (owner[state.linkResource[first + j] ?? 0] !== part) return -1;
  return part;
}
