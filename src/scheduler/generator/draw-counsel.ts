import type { Counsel } from "../contract.ts";
import { allOffices, daysAway } from "./calendar.ts";
import { type Random, weighted, zipf } from "./random.ts";

export interface DrawnCounsel {
  readonly counsel: Counsel[];
  /** The office where each mostly appears. */
  readonly homes: readonly (typeof allOffices)[number][];
  /** The index of a counsel, by how busy each is. */
  readonly draw: (random: Random) => number;
}

const exponent = 0.75;
const busiestHearings = 60;

/** Heavy-tailed counsel: Zipf 0.75, flattened at the top so that the busiest has about 60 hearings in 90 days. */
export function drawCounsel(random: Random, hearings: number, offices: number): DrawnCounsel {
  const count = Math.max(20, Math.round(hearings * 0.14));
  const weights = zipf(count, exponent, shiftFor(count, hearings * 0.88));
  const drawOffice = weighted(allOffices.slice(0, offices).map((office) => office.share));
  const homes: (typeof allOffices)[number][] = [];
  const counsel = Array.from({ length: count }, (_, index): Counsel => {
    const home = allOffices[drawOffice(random)];
    if (home === undefined) throw new Error("No office drawn");
    homes.push(home);
    // The busiest live at the tribunal; the others have other courts.
    const away = index < count / 20 ? random.between(3, 10) : random.between(4, 22);
    return {
      id: `c${index + 1}`,
      unavailable: daysAway(random, home, away),
      maxHearingsPerDay: index < count / 20 || random.chance(0.7) ? 2 : 1,
    };
  });
  return { counsel, homes, draw: weighted(weights) };
}

/** The flattening under which the first of the ranks gets about `busiestHearings`; none in a small problem. */
function shiftFor(count: number, hearings: number): number {
  const first = (shift: number) => {
    const weights = zipf(count, exponent, shift);
    return ((weights[0] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0)) * hearings;
  };
  let low = 0;
  let high = count;
  for (let step = 0; step < 40 && first(0) > busiestHearings; step += 1) {
    const middle = (low + high) / 2;
    if (first(middle) > busiestHearings) low = middle;
    else high = middle;
  }
  return high === count ? 0 : high;
}
