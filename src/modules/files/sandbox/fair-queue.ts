/** Whoever waits in a line, each in turn: nobody waits behind all that one other has brought. */
export class FairQueue<T> {
  readonly #share: number;
  readonly #waiting = new Map<string, T[]>();
  readonly #holding = new Map<string, number>();

  /** @param share how many one owner may have in hand at once */
  constructor(share: number) {
    this.#share = share;
  }

  add(owner: string, one: T): void {
    const line = this.#waiting.get(owner);
    if (line === undefined) this.#waiting.set(owner, [one]);
    else line.push(one);
  }

  /**
   * The next one, of the owner that has the fewest in hand; among equals, of the one whose turn was longest ago. Null while
   * nobody waits who has not its share. It stays in hand until `end`.
   */
  next(): { readonly owner: string; readonly one: T } | null {
    let chosen: string | null = null;
    for (const owner of this.#waiting.keys())
      if (this.#held(owner) < this.#share && (chosen === null || this.#held(owner) < this.#held(chosen)))
        chosen = owner;
    if (chosen === null) return null;
    const line = this.#waiting.get(chosen) ?? [];
    const one = line.shift();
    if (one === undefined) return null;
    // It goes behind the others, or out of the line.
    this.#waiting.delete(chosen);
    if (line.length > 0) this.#waiting.set(chosen, line);
    this.#holding.set(chosen, this.#held(chosen) + 1);
    return { owner: chosen, one };
  }

  end(owner: string): void {
    const left = this.#held(owner) - 1;
    if (left > 0) this.#holding.set(owner, left);
    else this.#holding.delete(owner);
  }

  #held(owner: string): number {
    return this.#holding.get(owner) ?? 0;
  }
}
