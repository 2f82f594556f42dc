/**
 * Keeps answers that never change under what they hang on: so many, then all are forgotten. A list or a schedule asks about
 * a few hundred moments, and what is old is not asked again.
 */
export class Remembered<Answer> {
  readonly #known = new Map<string, Answer>();
  readonly #most: number;

  constructor(most = 2000) {
    this.#most = most;
  }

  of(key: string, make: () => Answer): Answer {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= this.#most) this.#known.clear();
    const made = make();
    this.#known.set(key, made);
    return made;
  }
}
