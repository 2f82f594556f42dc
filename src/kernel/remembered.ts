/** So many answers are kept: a list or a schedule asks about a few hundred moments, and what is old is not asked again. */
const most = 2000;

/** Keeps answers that never change under what they hang on. */
export class Remembered<Answer> {
  readonly #known = new Map<string, Answer>();

  of(key: string, make: () => Answer): Answer {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= most) this.#known.clear();
    const made = make();
    this.#known.set(key, made);
    return made;
  }
}
