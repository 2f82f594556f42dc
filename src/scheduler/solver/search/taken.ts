/** The most hearings taken out at once, where days are dealt anew and elsewhere. */
export const mostTaken = 64;
const fewer = 24;

/** Hearings chosen to be taken out together, each once. */
export class Taken {
  readonly list = new Int32Array(mostTaken);
  count = 0;
  /** True while days are dealt anew, when more may be taken. */
  isDealt = false;
  readonly #fixed: Uint8Array;
  readonly #mark: Int32Array;
  #round = 0;

  constructor(hearings: number, fixed: Uint8Array) {
    this.#fixed = fixed;
    this.#mark = new Int32Array(hearings);
  }

  clear(): void {
    this.count = 0;
    this.#round += 1;
  }

  /** False when it may not be moved, was taken already, or enough were. */
  take(h: number): boolean {
    const most = this.isDealt ? mostTaken : fewer;
    if (this.count >= most || this.#mark[h] === this.#round || this.#fixed[h] !== 0) return false;
    this.#mark[h] = this.#round;
    this.list[this.count] = h;
    this.count += 1;
    return true;
  }
}
