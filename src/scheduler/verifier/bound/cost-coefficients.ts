import type { Interval } from "../../contract.ts";
import type { IndexedProblem, Span } from "../indexed-problem.ts";
import type { Certificate, PriceGroup } from "./certificate.ts";
import { exact } from "./exact.ts";

/** The prices of one group, ready to be summed over any span. */
interface Prices {
  /** Sorted; a place `[t, e + b)` pays those with `t <= at < e + b`. */
  readonly at: readonly number[];
  /** `sums[n]` is the price of the first n. */
  readonly sums: readonly number[];
  readonly on: ReadonlyMap<string, number>;
}

/** What a resource costs at a place, and what all prices together can collect at most. */
export class CostCoefficients {
  private readonly groups = new Map<string, Prices[]>();
  private readonly breakMs: number;
  /** Prices times capacities. */
  readonly collectible: number;

  constructor(indexed: IndexedProblem, certificate: Certificate) {
    this.breakMs = indexed.breakMs;
    let collectible = 0;
    for (const group of certificate.prices) {
      const prices = pricesOf(group);
      for (const id of group.ids) {
        const key = `${group.of}:${id}`;
        this.groups.set(key, [...(this.groups.get(key) ?? []), prices]);
      }
      collectible = exact(collectible + capacityValue(indexed, group));
    }
    this.collectible = collectible;
  }

  /** For counsel also the civil date at the hearing's office. */
  of(kind: PriceGroup["of"], id: string, span: Span, on: string): number {
    let coefficient = 0;
    for (const prices of this.groups.get(`${kind}:${id}`) ?? []) {
      const [first, end] = [firstAtOrAfter(prices.at, span.from), firstAtOrAfter(prices.at, span.to + this.breakMs)];
      coefficient = exact(coefficient + (prices.sums[end] ?? 0) - (prices.sums[first] ?? 0));
      coefficient = exact(coefficient + (prices.on.get(on) ?? 0));
    }
    return coefficient;
  }
}

function pricesOf(group: PriceGroup): Prices {
  const at = group.at.map(([instant, price]) => ({ ms: Date.parse(instant), price })).sort((a, b) => a.ms - b.ms);
  const sums = [0];
  for (const { price } of at) sums.push(exact((sums.at(-1) ?? 0) + price));
  const on = new Map<string, number>();
  for (const [date, price] of group.on) on.set(date, exact((on.get(date) ?? 0) + price));
  return { at: at.map(({ ms }) => ms), sums, on };
}

/** Prices times how many of the group can be busy then. */
function capacityValue(indexed: IndexedProblem, group: PriceGroup): number {
  let value = 0;
  for (const [instant, price] of group.at) {
    const ms = Date.parse(instant);
    const able = group.ids.filter((id) => canBeBusy(indexed, group.of, id, ms)).length;
    value = exact(value + exact(price * able));
  }
  const perDay = group.ids.reduce((sum, id) => sum + (indexed.counsel.get(id)?.maxHearingsPerDay ?? 0), 0);
  for (const [, price] of group.on) value = exact(value + exact(price * perDay));
  return value;
}

/** Whether a hearing `[t, e)` of this resource could have `t <= at < e + break`. */
function canBeBusy(indexed: IndexedProblem, kind: PriceGroup["of"], id: string, at: number): boolean {
  const { breakMs } = indexed;
  if (kind === "interpreters" || kind === "ministerReps") {
    const available: readonly Interval[] = indexed[kind].get(id)?.available ?? [];
    return indexed.spansOf(available).some((span) => span.from <= at && at < span.to + breakMs);
  }
  const unavailable: readonly Interval[] = indexed[kind].get(id)?.unavailable ?? [];
  return !indexed.spansOf(unavailable).some((span) => span.from + breakMs <= at && at < span.to);
}

function firstAtOrAfter(sorted: readonly number[], moment: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) >= moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
