import { type Rows, rowsFrom } from "../model/arrays.ts";
import type { Model } from "../model/model.ts";

/**
 * Hearings that differ for no member: same members who may sit (exclusions forgotten, which only lowers the bound), same
 * price of each seat, same family. The relaxation needs the cheapest hearing of each group at each session only.
 */
export interface Groups {
  readonly count: number;
  readonly of: Int32Array;
  readonly family: Int32Array;
  /** Where the values of a group's sessions begin. */
  readonly at: Int32Array;
  readonly cells: number;
  /** Pools join the groups of one family and class whatever their expertise; a member without it pays S3. */
  readonly poolOf: Int32Array;
  readonly poolFamily: Int32Array;
  readonly poolAt: Int32Array;
  readonly poolCells: number;
  /** For each member, groups that he or she hears at the bare price, and pools; code bit 1: another office (S4). */
  readonly groupsOfMember: Rows;
  readonly groupCodes: Int32Array;
  readonly poolsOfMember: Rows;
  readonly poolCodes: Int32Array;
}

class Numbers {
  readonly known = new Map<string, number>();
  readonly firsts: number[] = [];

  of(key: string, h: number): number {
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, this.firsts.length);
    this.firsts.push(h);
    return this.firsts.length - 1;
  }
}

export function buildGroups(model: Model, impossible: Uint8Array): Groups {
  const { familyOf, familyStart } = model.sessions;
  const { classOf, baseOf, costClassOf } = model.members;
  const groups = new Numbers();
  const pools = new Numbers();
  const of = new Int32Array(model.hearings).fill(-1);
  const poolOf: number[] = [];
  for (let h = 0; h < model.hearings; h += 1) {
    if (impossible[h] === 1) continue;
    const key = `${baseOf[classOf[h] as number]}|${familyOf[h]}|${model.panel[h]}`;
    const group = groups.of(`${key}|${costClassOf[h]}`, h);
    of[h] = group;
    if (group === poolOf.length) poolOf.push(pools.of(key, h));
  }
  const length = (h: number) => {
    const family = familyOf[h] as number;
    return (familyStart[family + 1] as number) - (familyStart[family] as number);
  };
  const offsets = (firsts: readonly number[]) => {
    const at = new Int32Array(firsts.length + 1);
    for (const [index, h] of firsts.entries()) at[index + 1] = (at[index] as number) + length(h);
    return at;
  };
  const at = offsets(groups.firsts);
  const poolAt = offsets(pools.firsts);
  return {
    count: groups.firsts.length,
    of,
    family: Int32Array.from(groups.firsts, (h) => familyOf[h] as number),
    at,
    cells: at.at(-1) ?? 0,
    poolOf: Int32Array.from(poolOf),
    poolFamily: Int32Array.from(pools.firsts, (h) => familyOf[h] as number),
    poolAt,
    poolCells: poolAt.at(-1) ?? 0,
    ...byMember(model, groups.firsts, pools.firsts),
  };
}

function byMember(model: Model, groupFirsts: readonly number[], poolFirsts: readonly number[]) {
  const { classOf, baseOf, low, high, maskStart, mask, costClassOf, seatCode, memberCount } = model.members;
  const empty = () => Array.from({ length: memberCount }, (): number[] => []);
  const lists = { groups: empty(), groupCodes: empty(), pools: empty(), poolCodes: empty() };
  const each = (h: number, visit: (m: number, code: number) => void) => {
    const c = baseOf[classOf[h] as number] as number;
    for (let word = low[c] as number; word < (high[c] as number); word += 1)
      for (let bit = 0; bit < 32; bit += 1) {
        if ((((mask[(maskStart[c] as number) + word - (low[c] as number)] as number) >>> bit) & 1) === 0) continue;
        const m = word * 32 + bit;
        visit(m, seatCode[(costClassOf[h] as number) * memberCount + m] as number);
      }
  };
  for (const [group, h] of groupFirsts.entries())
    each(h, (m, code) => {
      if ((code & 1) !== 0) return;
      lists.groups[m]?.push(group);
      lists.groupCodes[m]?.push(code);
    });
  for (const [pool, h] of poolFirsts.entries())
    each(h, (m, code) => {
      lists.pools[m]?.push(pool);
      lists.poolCodes[m]?.push(code & 2);
    });
  return {
    groupsOfMember: rowsFrom(lists.groups),
    groupCodes: Int32Array.from(lists.groupCodes.flat()),
    poolsOfMember: rowsFrom(lists.pools),
    poolCodes: Int32Array.from(lists.poolCodes.flat()),
  };
}
