/** Arrays that worker threads read together. */
export const int32 = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4));
export const float64 = (length: number) => new Float64Array(new SharedArrayBuffer(length * 8));

export function int32From(values: readonly number[]): Int32Array {
  const array = int32(values.length);
  array.set(values);
  return array;
}

export function float64From(values: readonly number[]): Float64Array {
  const array = float64(values.length);
  array.set(values);
  return array;
}

/** Rows of different lengths in one array: row `i` is `values[start[i]] … values[start[i + 1] - 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly values: Int32Array;
}

export function rowsFrom(rows: readonly (readonly number[])[]): Rows {
  const start = int32(rows.length + 1);
  let total = 0;
  for (const [index, row] of rows.entries()) {
    total += row.length;
    start[index + 1] = total;
  }
  const values = int32(total);
  for (const [index, row] of rows.entries()) values.set(row, start[index] as number);
  return { start, values };
}

/** Builds rows one value after the other. */
export class RowBuilder {
  readonly #start: Int32Array;
  #values: Int32Array;
  #count = 0;
  #row = 0;

  constructor(rows: number, guess: number) {
    this.#start = int32(rows + 1);
    this.#values = new Int32Array(Math.max(16, guess));
  }

  add(value: number): void {
    if (this.#count === this.#values.length) {
      const longer = new Int32Array(this.#count * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  /** True when the row that is being built has the value. */
  has(value: number): boolean {
    for (let i = this.#start[this.#row] as number; i < this.#count; i += 1) if (this.#values[i] === value) return true;
    return false;
  }

  endRow(): void {
    this.#row += 1;
    this.#start[this.#row] = this.#count;
  }

  rows(): Rows {
    const values = int32(this.#count);
    values.set(this.#values.subarray(0, this.#count));
    return { start: this.#start, values };
  }
}

/** The number behind a text, given in order of first sight. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  /** The text's number, and whether it was seen for the first time. */
  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(text, next);
    return next;
  }

  get size(): number {
    return this.#numbers.size;
  }
}
