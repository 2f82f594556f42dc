import { HearingPrices } from "../bound/hearing-prices.ts";
import type { StartPrices } from "../bound/scarcity.ts";
import type { PlaceFinder } from "../state/place-finder.ts";

/**
 * Puts hearings that want scarce people or rooms where their waiting and the prices together are least, first those that
 * save most for each minute of the scarce time; only where that costs less than leaving them out. What is left goes where
 * it finds a place afterwards.
 */
export function constructScarce(
  finder: PlaceFinder,
  wants: Uint8Array,
  impossible: Uint8Array,
  start: StartPrices,
): void {
  const { state } = finder;
  const { model } = state;
  const prices = new HearingPrices(model, impossible);
  for (const [i, coefficients] of [prices.interpreters, prices.rooms, prices.reps].entries())
    coefficients.price.set(start.coefficients[i] ?? coefficients.price);
  prices.prepareNeeds();
  const saving = Float64Array.from(
    start.worth,
    (worth, h) => ((model.outCost[h] as number) - worth) / (model.minutes[h] as number),
  );
  const order: number[] = [];
  for (let h = 0; h < model.hearings; h += 1)
    if (wants[h] === 1 && impossible[h] === 0 && state.sessionOf[h] === -1) order.push(h);
  order.sort((a, b) => (saving[b] as number) - (saving[a] as number) || a - b);
  finder.surcharge = (h, k) => prices.need[prices.needAtOf(h) + k] as number;
  for (const h of order) if (finder.find(h, model.outCost[h] as number)) state.add(h, finder.best);
  finder.surcharge = null;
  for (const h of order)
    if (state.sessionOf[h] === -1 && finder.find(h, model.outCost[h] as number)) state.add(h, finder.best);
}
