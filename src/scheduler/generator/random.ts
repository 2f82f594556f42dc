/** A stream of chance that is the same for the same seed and name, on every machine. */
export interface Random {
  /** At least 0 and less than 1. */
  readonly next: () => number;
  /** A whole number from 0 to `n - 1`. */
  readonly below: (n: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Some distinct items, in the list's order. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
}

/** SplitMix32 over a hash of seed and name: 32 bits of state are plenty for a generator of test problems. */
export function randomOf(seed: number, name: string): Random {
  let state = 0x9e3779b9 ^ seed;
  for (const letter of name) state = mix(state ^ (letter.codePointAt(0) ?? 0)) + 0x6d2b79f5;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 0x1_0000_0000;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new Error("Nothing to pick from");
    return item;
  };
  return {
    next,
    below,
    pick,
    chance: (probability) => next() < probability,
    between: (low, high) => low + below(high - low + 1),
    some: (list, count) => {
      const left = list.map((_, index) => index);
      const taken = Array.from({ length: Math.min(count, list.length) }, () => left.splice(below(left.length), 1)[0]);
      const chosen = new Set(taken);
      return list.filter((_, index) => chosen.has(index));
    },
  };
}

function mix(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/** Draws an index by weight. */
export function weighted(weights: readonly number[]): (random: Random) => number {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) {
    total += weight;
    sums.push(total);
  }
  return (random) => {
    const wanted = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Zipf–Mandelbrot weights: `1 / (rank + shift)^exponent`. */
export function zipf(count: number, exponent: number, shift = 0): number[] {
  return Array.from({ length: count }, (_, rank) => (rank + 1 + shift) ** -exponent);
}
