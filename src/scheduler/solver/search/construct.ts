import type { Model } from "../model/model.ts";
import { pressureOf } from "../model/pressure.ts";
import type { PlaceFinder } from "../state/place-finder.ts";
import type { State } from "../state/state.ts";

/** Puts pins where they are told, then every other hearing into its cheapest free place, the most pressing first. */
export function construct(state: State, finder: PlaceFinder, order: Int32Array): void {
  for (const h of order) {
    if (state.sessionOf[h] !== -1) continue;
    if (finder.find(h, state.model.outCost[h] as number)) state.add(h, finder.best);
  }
}

/**
 * Order of construction: hearings that lean on much wanted interpreters or on few places first, the more wanted the
 * earlier; then by what a day costs for each minute of members' time, which is the best order when one member must hear
 * all (Smith's rule).
 */
export function constructionOrder(model: Model): Int32Array {
  const key = new Float64Array(model.hearings);
  const order = new Int32Array(model.hearings);
  const pressure = pressureOf(model, model.interpreters);
  for (let h = 0; h < model.hearings; h += 1) {
    const choices = allowedCount(model, h) * Math.min(20, membersOf(model, h));
    const c = model.interpreters.classOf[h] as number;
    const wanted = c < 0 ? 0 : (pressure[c] as number);
    let first = 0;
    if (wanted > 0.9) first = 1e9 * (1 + wanted) * ((model.minutes[h] as number) / 210);
    if (choices <= 12 * (model.panel[h] as number)) first += 2e9;
    key[h] = first + pressing(model, h, model.dayCost[h] as number);
    order[h] = h;
  }
  return order.sort((a, b) => (key[b] as number) - (key[a] as number) || a - b);
}

/**
 * How pressing a hearing is. Smith's rule would divide what a day costs by the minutes; a small power of them fills
 * weeks better, since long hearings find no place among short ones later. Several members at once are hard to find.
 */
export function pressing(model: Model, h: number, dayCost: number): number {
  return (dayCost / (model.minutes[h] as number) ** 0.35) * (model.panel[h] === 1 ? 1 : 6 / (model.panel[h] as number));
}

function allowedCount(model: Model, h: number): number {
  let count = 0;
  for (let word = model.allowedStart[h] as number; word < (model.allowedStart[h + 1] as number); word += 1)
    count += bitCount(model.allowed[word] as number);
  return count;
}

function membersOf(model: Model, h: number): number {
  const { classOf, low, high, maskStart, mask } = model.members;
  const c = classOf[h] as number;
  let count = 0;
  for (let word = low[c] as number; word < (high[c] as number); word += 1)
    count += bitCount(mask[(maskStart[c] as number) + word - (low[c] as number)] as number);
  return count;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Puts hearings where the plan before had them, with the same people as far as they are free. */
export function keepFormer(state: State, finder: PlaceFinder): void {
  const { past, hearings, allowed, allowedStart, sessions, outCost } = state.model;
  for (let h = 0; h < hearings; h += 1) {
    const session = past.session[h] as number;
    if (session < 0 || state.sessionOf[h] !== -1) continue;
    const k = session - (sessions.familyStart[sessions.familyOf[h] as number] as number);
    if ((((allowed[(allowedStart[h] as number) + (k >> 5)] as number) >>> (k & 31)) & 1) === 0) continue;
    if (finder.priceAt(h, session, outCost[h] as number) < (outCost[h] as number)) state.add(h, finder.best);
  }
}
