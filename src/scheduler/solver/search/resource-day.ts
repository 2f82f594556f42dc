import type { ChoiceClasses } from "../model/classes.ts";
import { isScarce, pressureOf } from "../model/pressure.ts";
import type { Random } from "../model/random.ts";
import type { PlaceFinder } from "../state/place-finder.ts";
import { newPlace, type Place, type State } from "../state/state.ts";
import { bestOfDay, type Candidate } from "./best-of-day.ts";

interface Scarce {
  readonly choice: ChoiceClasses;
  readonly pressure: Float64Array;
}

const mostHeld = 24;
const mostOffered = 40;

/**
 * One day of one interpreter or representative whom many ask for, dealt anew: who sits there now and hearings that are
 * left out compete for it, each by what it saves beside its next best place elsewhere. So short hearings that could go
 * into gaps of other days make way for long ones that could not.
 */
export class ResourceDay {
  readonly #state: State;
  readonly #finder: PlaceFinder;
  readonly #fixed: Uint8Array;
  readonly #scarce: readonly Scarce[];
  readonly #former: Place[] = Array.from({ length: mostHeld }, newPlace);
  readonly held: number[] = [];
  readonly #elsewhere = new Float64Array(mostHeld);
  /** Days that are dealt, by resource × days + day. */
  readonly #days: number[] = [];
  /** Which hearings are to sit at which sessions. */
  chosen: readonly Candidate[] = [];

  constructor(state: State, finder: PlaceFinder, fixed: Uint8Array) {
    this.#state = state;
    this.#finder = finder;
    this.#fixed = fixed;
    const { interpreters, rooms, reps } = state.model;
    this.#scarce = [interpreters, rooms, reps]
      .map((choice) => ({ choice, pressure: pressureOf(state.model, choice) }))
      .filter(({ pressure }) => pressure.some(isScarce));
  }

  /** False when nobody is scarce. */
  get isUseful(): boolean {
    return this.#scarce.length > 0;
  }

  /** Deals some days anew that a left-out hearing could have; false when there are none. */
  deal(h: number, leftOut: Int32Array, leftOutCount: number, random: Random): boolean {
    const choice = this.#wanted(h, random);
    if (choice === null || !this.#chooseDays(choice, h, random)) return false;
    const { model } = this.#state;
    const { barred } = this.#finder;
    const { days } = model.sessions;
    this.held.length = 0;
    for (const at of this.#days) barred[at] = 1;
    for (const at of this.#days) this.#takeOut(Math.floor(at / days), at % days);
    for (const [i, one] of this.held.entries()) this.#elsewhere[i] = this.#bestPrice(one);
    for (const at of this.#days) barred[at] = 0;
    const pool = this.#poolOf(choice, h, leftOut, leftOutCount, random);
    const chosen: Candidate[] = [];
    const taken = new Set<number>();
    for (const at of this.#days) {
      const candidates: Candidate[] = [];
      for (const [i, one] of this.held.entries())
        if (!taken.has(one)) this.#offer(candidates, one, at, this.#elsewhere[i] as number, random);
      for (const one of pool)
        if (!taken.has(one)) this.#offer(candidates, one, at, model.outCost[one] as number, random);
      for (const one of bestOfDay(candidates)) {
        chosen.push(one);
        taken.add(one.hearing);
      }
    }
    for (const [i, one] of this.held.entries()) this.#state.add(one, this.#former[i] as Place);
    this.chosen = chosen;
    return true;
  }

  /** A day of somebody whom the hearing wants at one of its sessions, and some more of others like them near it. */
  #chooseDays(choice: ChoiceClasses, h: number, random: Random): boolean {
    this.#days.length = 0;
    const { sessions, resources } = this.#state.model;
    const session = this.#anySession(h, random);
    if (session < 0) return false;
    const center = sessions.sessionDay[session] as number;
    const first = this.#anyOf(choice, h, sessions.sessionTemplate[session] as number, random);
    if (first < 0) return false;
    this.#days.push(first * sessions.days + center);
    const more = random.below(4);
    for (let tries = 0; tries < 4 * more && this.#days.length <= more; tries += 1) {
      const other = this.#sessionNear(h, session, random);
      const resource = this.#anyOf(choice, h, sessions.sessionTemplate[other] as number, random);
      const at = resource * sessions.days + (sessions.sessionDay[other] as number);
      if (resource >= 0 && !this.#days.includes(at)) this.#days.push(at);
    }
    return resources.count > 0;
  }

  #sessionNear(h: number, session: number, random: Random): number {
    const { sessions } = this.#state.model;
    const family = sessions.familyOf[h] as number;
    const first = sessions.familyStart[family] as number;
    const last = (sessions.familyStart[family + 1] as number) - 1;
    return Math.max(first, Math.min(last, session + random.below(13) - 6));
  }

  #poolOf(choice: ChoiceClasses, h: number, leftOut: Int32Array, count: number, random: Random): number[] {
    const pool = [h];
    const c = choice.classOf[h] as number;
    const r = Math.floor((this.#days[0] as number) / this.#state.model.sessions.days);
    const turn = random.below(count);
    for (let i = 0; i < count && pool.length < mostOffered; i += 1) {
      const one = leftOut[(i + turn) % count] as number;
      if (one === h || this.#state.sessionOf[one] !== -1 || this.#fixed[one] !== 0 || this.held.includes(one)) continue;
      if (choice.classOf[one] === c || serves(choice, one, r)) pool.push(one);
    }
    return pool;
  }

  /** The scarce choice that the hearing wants; one of them drawn when there are several. */
  #wanted(h: number, random: Random): ChoiceClasses | null {
    const some = this.#scarce.filter(({ choice, pressure }) => {
      const c = choice.classOf[h] as number;
      return c >= 0 && isScarce(pressure[c] as number);
    });
    return some.length === 0 ? null : (some[random.below(some.length)] as Scarce).choice;
  }

  #anySession(h: number, random: Random): number {
    const { sessions, allowed, allowedStart } = this.#state.model;
    const first = sessions.familyStart[sessions.familyOf[h] as number] as number;
    const count = (sessions.familyStart[(sessions.familyOf[h] as number) + 1] as number) - first;
    for (let tries = 0; tries < 12 && count > 0; tries += 1) {
      const k = random.below(count);
      if ((((allowed[(allowedStart[h] as number) + (k >> 5)] as number) >>> (k & 31)) & 1) !== 0) return first + k;
    }
    return -1;
  }

  #anyOf(choice: ChoiceClasses, h: number, template: number, random: Random): number {
    const { resources } = this.#state.model;
    const c = choice.classOf[h] as number;
    const start = choice.rows.start[c] as number;
    const count = (choice.rows.start[c + 1] as number) - start;
    if (count === 0) return -1;
    const turn = random.below(count);
    for (let i = 0; i < count; i += 1) {
      const r = choice.rows.values[start + ((i + turn) % count)] as number;
      if (this.#finder.aside[r] !== 0) continue;
      if ((((resources.open[template * resources.poolWords + (r >> 5)] as number) >>> (r & 31)) & 1) !== 0) return r;
    }
    return -1;
  }

  #takeOut(resource: number, day: number): void {
    const state = this.#state;
    const from = this.held.length;
    let link = state.head[resource * state.model.sessions.days + day] as number;
    for (; link >= 0 && this.held.length < mostHeld; link = state.next[link] as number) {
      const h = state.linkHearing[link] as number;
      if (this.#fixed[h] === 0) this.held.push(h);
    }
    for (let i = from; i < this.held.length; i += 1) state.remove(this.held[i] as number, this.#former[i] as Place);
  }

  /** What a hearing costs at its best place but for the days that are dealt. */
  #bestPrice(h: number): number {
    const out = this.#state.model.outCost[h] as number;
    return this.#finder.find(h, out) ? this.#finder.lastPrice : out;
  }

  /** Adds the sessions at which the resource could hear it on the day. */
  #offer(to: Candidate[], h: number, at: number, elsewhere: number, random: Random): void {
    const state = this.#state;
    const { sessions, allowed, allowedStart, resources } = state.model;
    const [resource, day] = [Math.floor(at / sessions.days), at % sessions.days];
    const first = sessions.familyStart[sessions.familyOf[h] as number] as number;
    const end = sessions.familyStart[(sessions.familyOf[h] as number) + 1] as number;
    for (
      let session = firstOn(sessions.sessionDay, first, end, day);
      session < end && sessions.sessionDay[session] === day;
      session += 1
    ) {
      const k = session - first;
      if ((((allowed[(allowedStart[h] as number) + (k >> 5)] as number) >>> (k & 31)) & 1) === 0) continue;
      const template = sessions.sessionTemplate[session] as number;
      if ((((state.free[template * resources.poolWords + (resource >> 5)] as number) >>> (resource & 31)) & 1) === 0)
        continue;
      let price = this.#finder.priceAt(h, session, elsewhere);
      if (price >= elsewhere) {
        if (!this.#couldSit(h, template)) continue;
        price = this.#withOthersMoved(h, day, random);
      }
      const worth = (elsewhere - price) * (0.9 + 0.2 * random.unit());
      if (worth <= 0) continue;
      const [start, last] = [sessions.templateStart[template] as number, sessions.templateEnd[template] as number];
      to.push({ hearing: h, session, start, end: last + sessions.breakSlots, worth });
    }
  }

  /** True when all that many ask for is free: only members, counsel or parties would have to move on. */
  #couldSit(h: number, template: number): boolean {
    const { interpreters, reps, rooms, resources } = this.#state.model;
    const row = template * resources.poolWords;
    for (const choice of [interpreters, reps, rooms]) {
      const c = choice.classOf[h] as number;
      if (c < 0) continue;
      let isFree = false;
      for (let i = choice.rows.start[c] as number; i < (choice.rows.start[c + 1] as number) && !isFree; i += 1) {
        const r = choice.rows.values[i] as number;
        isFree = this.#finder.aside[r] === 0 && (((this.#state.free[row + (r >> 5)] as number) >>> (r & 31)) & 1) !== 0;
      }
      if (!isFree) return false;
    }
    return true;
  }

  /** A guess of what a session costs when a hearing of its members or others has to move on for it. */
  #withOthersMoved(h: number, day: number, random: Random): number {
    const { dayCost, leastPeople } = this.#state.model;
    return (dayCost[h] as number) * (day + 30 * random.unit()) + (leastPeople[h] as number);
  }
}

function serves(choice: ChoiceClasses, h: number, resource: number): boolean {
  const c = choice.classOf[h] as number;
  if (c < 0) return false;
  for (let i = choice.rows.start[c] as number; i < (choice.rows.start[c + 1] as number); i += 1)
    if (choice.rows.values[i] === resource) return true;
  return false;
}

/** The first session of a family on a day or after it. */
function firstOn(sessionDay: Int32Array, first: number, end: number, day: number): number {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sessionDay[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
