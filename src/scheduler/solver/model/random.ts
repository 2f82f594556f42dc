/** A small seeded generator (xorshift32 after a mix of the seed): the same seed gives the same draws everywhere. */
export class Random {
  #state: number;

  constructor(seed: number) {
    let mixed = (seed ^ 0x9e3779b9) >>> 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    this.#state = (mixed ^ (mixed >>> 16)) >>> 0 || 0x6d2b79f5;
  }

  /** A whole number of 32 bits, never negative. */
  bits(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return state >>> 0;
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor((this.bits() / 4294967296) * below);
  }

  /** A number in (0, 1). */
  unit(): number {
    return (this.bits() + 0.5) / 4294967296;
  }
}
