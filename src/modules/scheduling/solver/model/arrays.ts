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
  for (const [index, row] of rows.entries()) values.set(row, start[index] ?? 0);
  return { start, values };
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
