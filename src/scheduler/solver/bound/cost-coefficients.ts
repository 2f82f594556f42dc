import type { ChoiceClasses } from "../model/classes.ts";
import type { Model } from "../model/model.ts";
import { firstAtLeast } from "../model/resources.ts";

/**
 * Prices of instants for groups of interpreters, rooms or representatives that are alike (the same classes at the same
 * price). Prices are whole numbers; `capacity` and `usage` lie beside them.
 */
export class CostCoefficients {
  readonly instants: number;
  readonly groups: readonly (readonly number[])[];
  readonly price: Float64Array;
  readonly capacity: Float64Array;
  readonly usage: Float64Array;
  /** Group of each entry of the classes' rows. */
  readonly groupOfEntry: Int32Array;
  readonly #choice: ChoiceClasses;
  readonly #model: Model;
  readonly #prefix: Float64Array;
  /** First instant in and first after a template with its break. */
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  /** The group that the last `least` chose. */
  chosen = -1;

  constructor(model: Model, choice: ChoiceClasses) {
    this.#model = model;
    this.#choice = choice;
    const { instants, reach, poolWords } = model.resources;
    this.instants = instants.length;
    const { groups, groupOfEntry } = groupAlike(choice);
    this.groups = groups;
    this.groupOfEntry = groupOfEntry;
    const cells = groups.length * instants.length;
    this.price = new Float64Array(cells);
    this.capacity = new Float64Array(cells);
    this.usage = new Float64Array(cells + 1);
    this.#prefix = new Float64Array(groups.length * (instants.length + 1));
    for (const [group, resources] of groups.entries())
      for (let i = 0; i < instants.length; i += 1)
        for (const r of resources)
          if ((((reach[i * poolWords + (r >> 5)] as number) >>> (r & 31)) & 1) !== 0)
            this.capacity[group * instants.length + i] = (this.capacity[group * instants.length + i] as number) + 1;
    const { templateStart, templateEnd, breakSlots } = model.sessions;
    this.#low = Int32Array.from(templateStart, (start) => firstAtLeast(instants, start));
    this.#high = Int32Array.from(templateEnd, (end) => firstAtLeast(instants, end + breakSlots));
  }

  clear(): void {
    this.usage.fill(0);
  }

  /** Sums prices so that `least` may read them. */
  prepare(): void {
    const { instants } = this;
    for (let group = 0; group < this.groups.length; group += 1) {
      const from = group * instants;
      const to = group * (instants + 1);
      let sum = 0;
      for (let i = 0; i < instants; i += 1) {
        this.#prefix[to + i] = sum;
        sum += this.price[from + i] as number;
      }
      this.#prefix[to + instants] = sum;
    }
  }

  /** The least price of a class at a template: tier and toll; infinite when nobody is open. */
  least(c: number, template: number): number {
    const { rows, price } = this.#choice;
    const { open, poolWords } = this.#model.resources;
    const row = template * poolWords;
    const low = this.#low[template] as number;
    const high = this.#high[template] as number;
    let best = Number.POSITIVE_INFINITY;
    for (let i = rows.start[c] as number; i < (rows.start[c + 1] as number); i += 1) {
      // Prices of entries ascend. They are rounded, the certificate's are a little lower.
      const bare = floorPrice(price[i] as number);
      if (bare >= best) break;
      const r = rows.values[i] as number;
      if ((((open[row + (r >> 5)] as number) >>> (r & 31)) & 1) === 0) continue;
      const group = this.groupOfEntry[i] as number;
      const at = group * (this.instants + 1);
      const coefficient = bare + (this.#prefix[at + high] as number) - (this.#prefix[at + low] as number);
      if (coefficient >= best) continue;
      best = coefficient;
      this.chosen = group;
    }
    return best;
  }

  /** Counts a use of the group last chosen. */
  use(group: number, template: number, share: number): void {
    const low = group * this.instants + (this.#low[template] as number);
    const high = group * this.instants + (this.#high[template] as number);
    for (let i = low; i < high; i += 1) this.usage[i] = (this.usage[i] as number) + share;
  }

  /** Σ price × capacity. */
  due(): number {
    let sum = 0;
    for (let i = 0; i < this.price.length; i += 1) sum += (this.price[i] as number) * (this.capacity[i] as number);
    return sum;
  }
}

/** A rounded price of millionths, certainly not above the certificate's. */
export const floorPrice = (price: number) => (price === 0 ? 0 : price - 2);

function groupAlike(choice: ChoiceClasses) {
  const signature = new Map<number, string[]>();
  const { start, values } = choice.rows;
  for (let c = 0; c + 1 < start.length; c += 1)
    for (let i = start[c] as number; i < (start[c + 1] as number); i += 1) {
      const r = values[i] as number;
      const list = signature.get(r) ?? [];
      list.push(`${c}:${choice.price[i]}`);
      signature.set(r, list);
    }
  const numbers = new Map<string, number>();
  const groups: number[][] = [];
  const groupOf = new Map<number, number>();
  for (const [r, list] of signature) {
    const key = list.join();
    const group = numbers.get(key) ?? groups.length;
    if (group === groups.length) groups.push([]);
    numbers.set(key, group);
    groups[group]?.push(r);
    groupOf.set(r, group);
  }
  return { groups, groupOfEntry: Int32Array.from(values, (r) => groupOf.get(r) ?? -1) };
}
