import type { Random } from "../model/random.ts";
import type { State } from "../state/state.ts";

/** A part of the members, and the hearings that stay where they are because others hold them. */
export interface Part {
  readonly fixed: Uint8Array;
  readonly sitting: Int32Array | null;
  /** Scarce people and rooms of the other parts, by number: two parts would take the same hours of theirs. */
  readonly aside: readonly number[];
}

/**
 * Deals the members out at random; a hearing may move when all who hear it are in one part. Hearings that are left out
 * are dealt out too, and so are the `people` who are scarce. With one part, everything may move.
 */
export function split(
  state: State,
  standing: Uint8Array,
  people: readonly number[],
  parts: number,
  random: Random,
): Part[] {
  if (parts === 1) return [{ fixed: standing, sitting: null, aside: [] }];
  const { model } = state;
  const owner = dealt(model.members.memberCount, parts, random);
  const dealtOut = people.length === 0 ? null : dealt(people.length, parts, random);
  const scarce = new Map(people.map((r, i) => [r, dealtOut?.[i] ?? 0]));
  const list: Part[] = [];
  for (let part = 0; part < parts; part += 1) {
    const sitting = new Int32Array(state.memberWords);
    for (const [m, of] of owner.entries())
      if (of === part) sitting[m >> 5] = (sitting[m >> 5] as number) | (1 << (m & 31));
    list.push({ fixed: standing.slice(), sitting, aside: people.filter((r) => scarce.get(r) !== part) });
  }
  for (let h = 0; h < model.hearings; h += 1) {
    const part = partOf(state, { owner, scarce }, h) ?? random.below(parts);
    for (const [index, { fixed }] of list.entries()) if (index !== part) fixed[h] = 1;
  }
  return list;
}

function dealt(count: number, parts: number, random: Random): Int32Array {
  const owner = Int32Array.from({ length: count }, (_, i) => i % parts);
  for (let i = count - 1; i > 0; i -= 1) {
    const other = random.below(i + 1);
    const swap = owner[i] as number;
    owner[i] = owner[other] as number;
    owner[other] = swap;
  }
  return owner;
}

interface Dealt {
  readonly owner: Int32Array;
  readonly scarce: ReadonlyMap<number, number>;
}

/** The part that holds all members and scarce people of a hearing, −1 when several do, null when it is left out. */
function partOf(state: State, { owner, scarce }: Dealt, h: number): number | null {
  if (state.sessionOf[h] === -1) return null;
  const first = state.linkStart[h] as number;
  const panel = state.model.panel[h] as number;
  const part = owner[state.linkResource[first] as number] as number;
  for (let j = 1; j < panel; j += 1) if (owner[state.linkResource[first + j] as number] !== part) return -1;
  for (let j = panel; j < panel + 3; j += 1)
    if ((scarce.get(state.linkResource[first + j] as number) ?? part) !== part) return -1;
  return part;
}
