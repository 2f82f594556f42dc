import type { HardRule } from "../contract.ts";

/**
 * Which rules stand in the way of a place. Bit 0: all rules hold. Bit n: a place opens when rule Hn alone is dropped.
 * Every kind of person gives such a set of bits for a start; a place needs all kinds, so the sets are intersected.
 */
export type Openings = number;
export const bit = (rule: HardRule): number => 1 << Number(rule.slice(1));
export const everything: Openings = (1 << 14) - 1;

/** What opens when the rules of `broken` (a set of bits) are broken and the others hold. */
export function openingsOf(broken: number): Openings {
  if (broken === 0) return everything;
  return (broken & (broken - 1)) === 0 ? broken : 0;
}

/** Opens when at least `needed` of the candidates do, each described by the rules that stand against it. */
export function openingsOfMany(brokenOfEach: readonly number[], needed: number): Openings {
  let openings = 0;
  for (let n = 0; n < 14; n += 1) {
    const allowed = n === 0 ? 0 : 1 << n;
    let count = 0;
    for (const broken of brokenOfEach) if ((broken & ~allowed) === 0) count += 1;
    if (count >= needed) openings |= 1 << n;
  }
  return openings;
}
