import type { Random } from "../model/random.ts";
import { counsel, interpreter } from "../model/resources.ts";
import { movedCost } from "./own-cost.ts";
import { Seats } from "./seats.ts";
import { newPlace, type Place, type State } from "./state.ts";

/** What a finder may be told: chances in 256 to overlook a session, and draws for it. */
export interface Overlook {
  random: Random;
  chance: number;
}

const never = Number.POSITIVE_INFINITY;

/** Finds the cheapest free place of a hearing beside the others of a state. */
export class PlaceFinder {
  readonly state: State;
  /** The last place found. */
  readonly best: Place = newPlace();
  readonly #seats: Seats;
  /** What the last place found costs. */
  lastPrice = 0;
  #chosenPrice = 0;
  /** By resource × days + day: who of those who are chosen is left aside when not 0. */
  readonly barred: Uint8Array;
  /** By resource: who is left aside on every day when not 0. */
  readonly aside: Uint8Array;
  /** What the k-th session of a hearing's family costs besides. */
  surcharge: ((h: number, k: number) => number) | null = null;

  constructor(state: State) {
    this.state = state;
    this.#seats = new Seats(state);
    this.aside = new Uint8Array(state.model.resources.kindStart[counsel] as number);
    this.barred = new Uint8Array((state.model.resources.kindStart[counsel] as number) * state.model.sessions.days);
  }

  /** Bits of members who may be given hearings; null for all. */
  set sitting(members: Int32Array | null) {
    this.#seats.sitting = members;
  }

  /**
   * Writes the cheapest free place that costs less than `limit` to `best`. Sessions are tried by date, and none after
   * the one whose waiting and cheapest people cost more than the best so far.
   */
  find(h: number, limit: number, overlook?: Overlook): boolean {
    const { model } = this.state;
    const { familyOf, familyStart, sessionDay } = model.sessions;
    const family = familyOf[h] as number;
    const first = familyStart[family] as number;
    const count = (familyStart[family + 1] as number) - first;
    const base = model.allowedStart[h] as number;
    const dayCost = model.dayCost[h] as number;
    const { sessionWeek, sessionTemplate } = model.sessions;
    let least = limit;
    const people = model.leastPeople[h] as number;
    let found = false;
    let ready = -1;
    let skipped = -1;
    for (let word = 0; word << 5 < count; word += 1) {
      let bits = model.allowed[base + word] as number;
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        const session = first + (word << 5) + bit;
        const wait = dayCost * (sessionDay[session] as number);
        if (wait + people >= least) {
          if (dayCost >= 0) return found;
          continue;
        }
        const week = sessionWeek[session] as number;
        if (week === skipped) continue;
        if (week !== ready) {
          if (!this.#seats.readyWeek(h, week, sessionTemplate[session] as number)) {
            skipped = week;
            continue;
          }
          ready = week;
        }
        if (overlook !== undefined && (overlook.random.bits() & 255) < overlook.chance) continue;
        const extra = this.surcharge === null ? 0 : this.surcharge(h, session - first);
        const cost = this.#price(h, session, least - extra) + extra;
        if (cost < least) {
          least = cost;
          this.lastPrice = cost;
          found = true;
        }
      }
    }
    return found;
  }

  /** Cost of the cheapest free choice of people and room at a session, written to `best` when below `limit`. */
  priceAt(h: number, session: number, limit: number): number {
    const { sessionWeek, sessionTemplate } = this.state.model.sessions;
    this.#seats.readyWeek(h, sessionWeek[session] as number, sessionTemplate[session] as number);
    return this.#price(h, session, limit);
  }

  /** As `priceAt` with one member given, for hearings before one member; `never` when that member may not sit. */
  priceWith(h: number, session: number, m: number): number {
    this.#seats.only = m;
    const cost = this.priceAt(h, session, never);
    this.#seats.only = -1;
    return cost;
  }

  #price(h: number, session: number, limit: number): number {
    const { state } = this;
    const { model } = state;
    const template = model.sessions.sessionTemplate[session] as number;
    const day = model.sessions.sessionDay[session] as number;
    const { members } = this.#seats;
    let cost = (model.dayCost[h] as number) * day;
    if (!this.#othersFree(h, template, day)) return never;
    const row = template * model.resources.poolWords;
    cost = this.#seats.choose(h, session, row, cost, limit);
    if (cost >= limit) return never;
    let chosenInterpreter = -1;
    if ((model.interpreters.classOf[h] as number) >= 0) {
      chosenInterpreter = this.#interpreter(h, row, day);
      if (chosenInterpreter < 0) return never;
      cost += this.#chosenPrice;
    }
    const chosenRoom = this.#first(model.rooms.classOf[h] as number, model.rooms.rows, row, day);
    if (chosenRoom === -2) return never;
    const chosenRep = this.#first(model.reps.classOf[h] as number, model.reps.rows, row, day);
    if (chosenRep === -2) return never;
    if ((model.past.session[h] as number) !== -1)
      cost += movedCost(model, h, session, members, chosenInterpreter, chosenRep);
    if (cost >= limit) return never;
    const { best } = this;
    best.session = session;
    best.own = cost;
    best.interpreter = chosenInterpreter;
    best.room = chosenRoom;
    best.rep = chosenRep;
    const week = model.sessions.sessionWeek[session] as number;
    const length = model.sessions.templateLength[template] as number;
    const loads = (week * model.sessions.lengths.length + length) * (model.resources.kindCount[0] as number);
    for (let j = 0; j < (model.panel[h] as number); j += 1) {
      const m = members[j] as number;
      best.members[j] = m;
      best.own -= state.loadPrice[loads + m] as number;
    }
    return cost;
  }

  /** Counsel and parties with several hearings (H3, H7). */
  #othersFree(h: number, template: number, day: number): boolean {
    const { state } = this;
    const { model } = state;
    const from = model.resources.kindStart[counsel] as number;
    for (let i = model.counsel.start[h] as number; i < (model.counsel.start[h + 1] as number); i += 1) {
      const c = model.counsel.values[i] as number;
      const most = model.resources.maxHearings[c - from] as number;
      if ((state.dayHearings[(c - from) * model.sessions.days + day] as number) >= most) return false;
      if (!state.isClear(c, template)) return false;
    }
    for (let i = model.parties.start[h] as number; i < (model.parties.start[h + 1] as number); i += 1)
      if (!state.isClear(model.parties.values[i] as number, template)) return false;
    return true;
  }

  /** The cheapest free interpreter, or −1; its price is kept aside. */
  #interpreter(h: number, row: number, day: number): number {
    const { state } = this;
    const { model } = state;
    const { classOf, rows, price } = model.interpreters;
    const c = classOf[h] as number;
    const from = model.resources.kindStart[interpreter] as number;
    const former = model.past.interpreter[h] as number;
    let chosen = -1;
    for (let i = rows.start[c] as number; i < (rows.start[c + 1] as number); i += 1) {
      const r = rows.values[i] as number;
      if ((((state.free[row + (r >> 5)] as number) >>> (r & 31)) & 1) === 0) continue;
      if (this.aside[r] !== 0 || this.barred[r * model.sessions.days + day] !== 0) continue;
      const used = state.dayMinutes[(r - from) * model.sessions.days + day] as number;
      if (used + (model.minutes[h] as number) > (model.resources.maxDay[r - from] as number)) continue;
      if (chosen < 0 || r === former) {
        chosen = r;
        this.#chosenPrice = price[i] as number;
      }
      if (former < 0 || chosen === former) break;
    }
    return chosen;
  }

  /** The first free one of a class: −1 when none is needed, −2 when none is free. */
  #first(
    c: number,
    rows: { readonly start: Int32Array; readonly values: Int32Array },
    row: number,
    day: number,
  ): number {
    if (c < 0) return -1;
    const { free } = this.state;
    for (let i = rows.start[c] as number; i < (rows.start[c + 1] as number); i += 1) {
      const r = rows.values[i] as number;
      if ((((free[row + (r >> 5)] as number) >>> (r & 31)) & 1) === 0) continue;
      if (this.aside[r] === 0 && this.barred[r * this.state.model.sessions.days + day] === 0) return r;
    }
    return -2;
  }
}
