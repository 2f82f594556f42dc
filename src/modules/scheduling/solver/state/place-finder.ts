import type { Random } from "../model/random.ts";
import { counsel, interpreter } from "../model/resources.ts";
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
  /** Bits of members who may be given hearings; null for all. */
  sitting: Int32Array | null = null;
  /** The last place found. */
  readonly best: Place = newPlace();
  readonly #members = new Int32Array(9);
  readonly #prices = new Float64Array(9);
  #chosenPrice = 0;
  #only = -1;

  readonly #able: Int32Array;

  constructor(state: State) {
    this.state = state;
    this.#able = new Int32Array(state.memberWords);
  }

  /**
   * Writes the cheapest free place that costs less than `limit` to `best`. Sessions are tried by date, and none after
   * the one whose waiting alone costs more than the best so far.
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
        if (wait >= least) {
          if (dayCost >= 0) return found;
          continue;
        }
        const week = sessionWeek[session] as number;
        if (week === skipped) continue;
        if (week !== ready) {
          if (!this.#readyWeek(h, week, sessionTemplate[session] as number)) {
            skipped = week;
            continue;
          }
          ready = week;
        }
        if (overlook !== undefined && (overlook.random.bits() & 255) < overlook.chance) continue;
        const cost = this.#price(h, session, least);
        if (cost < least) {
          least = cost;
          found = true;
        }
      }
    }
    return found;
  }

  /** Cost of the cheapest free choice of people and room at a session, written to `best` when below `limit`. */
  priceAt(h: number, session: number, limit: number): number {
    const { sessionWeek, sessionTemplate } = this.state.model.sessions;
    this.#readyWeek(h, sessionWeek[session] as number, sessionTemplate[session] as number);
    return this.#price(h, session, limit);
  }

  /** Writes to `#able` the members of the hearing's class whose week has room (H11); false when there are none. */
  #readyWeek(h: number, week: number, template: number): boolean {
    const { state, sitting } = this;
    const { low, high, maskStart, mask, classOf } = state.model.members;
    const { lengths, templateLength } = state.model.sessions;
    const c = classOf[h] as number;
    const from = low[c] as number;
    const to = high[c] as number;
    const shift = (maskStart[c] as number) - from;
    const room = (week * lengths.length + (templateLength[template] as number)) * state.memberWords;
    let any = 0;
    for (let word = from; word < to; word += 1) {
      let bits = (mask[shift + word] as number) & (state.weekRoom[room + word] as number);
      if (sitting !== null) bits &= sitting[word] as number;
      this.#able[word] = bits;
      any |= bits;
    }
    return any !== 0;
  }

  #price(h: number, session: number, limit: number): number {
    const { state } = this;
    const { model } = state;
    const template = model.sessions.sessionTemplate[session] as number;
    const day = model.sessions.sessionDay[session] as number;
    let cost = (model.dayCost[h] as number) * day;
    if (!this.#othersFree(h, template, day)) return never;
    const row = template * model.resources.poolWords;
    cost = this.#seats(h, session, row, cost, limit);
    if (cost >= limit) return never;
    let chosenInterpreter = -1;
    if ((model.interpreters.classOf[h] as number) >= 0) {
      chosenInterpreter = this.#interpreter(h, row, day);
      if (chosenInterpreter < 0) return never;
      cost += this.#chosenPrice;
    }
    const chosenRoom = this.#first(model.rooms.classOf[h] as number, model.rooms.rows, row);
    if (chosenRoom === -2) return never;
    const chosenRep = this.#first(model.reps.classOf[h] as number, model.reps.rows, row);
    if (chosenRep === -2) return never;
    if ((model.past.session[h] as number) !== -1)
      cost += this.movedCost(h, session, this.#members, chosenInterpreter, chosenRep);
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
      const m = this.#members[j] as number;
      best.members[j] = m;
      best.own -= state.loadPrice[loads + m] as number;
    }
    return cost;
  }

  /** As `priceAt` with one member given, for hearings before one member; `never` when that member may not sit. */
  priceWith(h: number, session: number, m: number): number {
    this.#only = m;
    const cost = this.priceAt(h, session, never);
    this.#only = -1;
    return cost;
  }

  /** S2, S3, S4, S5 and S7 of a place. */
  ownCost(h: number, place: Place): number {
    const { model } = this.state;
    const { costClassOf, seatCode, seatPrice, memberCount } = model.members;
    let own = (model.dayCost[h] as number) * (model.sessions.sessionDay[place.session] as number);
    for (let j = 0; j < (model.panel[h] as number); j += 1)
      own += seatPrice[
        seatCode[(costClassOf[h] as number) * memberCount + (place.members[j] as number)] as number
      ] as number;
    const { classOf, rows, price } = model.interpreters;
    const c = classOf[h] as number;
    if (c >= 0)
      for (let i = rows.start[c] as number; i < (rows.start[c + 1] as number); i += 1)
        if (rows.values[i] === place.interpreter) own += price[i] as number;
    return own + this.movedCost(h, place.session, place.members, place.interpreter, place.rep);
  }

  /** S7 of a place. */
  movedCost(h: number, session: number, members: Int32Array, chosenInterpreter: number, chosenRep: number): number {
    const { past, panel } = this.state.model;
    const moved = past.moved[h] as number;
    if (past.session[h] === -1) return 0;
    if (past.session[h] !== session) return moved;
    let same = past.interpreter[h] === chosenInterpreter && past.rep[h] === chosenRep;
    for (let i = past.members.start[h] as number; same && i < (past.members.start[h + 1] as number); i += 1) {
      const former = past.members.values[i] as number;
      let sits = false;
      for (let j = 0; j < (panel[h] as number); j += 1) if (members[j] === former) sits = true;
      same = sits;
    }
    return same ? 0 : Math.round(moved / 4);
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

  /** Adds the cheapest free members to a cost; `never` when there are not enough. */
  #seats(h: number, session: number, row: number, cost: number, limit: number): number {
    const { state } = this;
    const { model } = state;
    const { low, high, classOf, costClassOf, seatCode, seatPrice, memberCount } = model.members;
    const c = classOf[h] as number;
    const panel = model.panel[h] as number;
    const week = model.sessions.sessionWeek[session] as number;
    const template = model.sessions.sessionTemplate[session] as number;
    const length = model.sessions.templateLength[template] as number;
    const loads = (week * model.sessions.lengths.length + length) * memberCount;
    const codes = (costClassOf[h] as number) * memberCount;
    const able = this.#able;
    const only = this.#only;
    const from = only < 0 ? (low[c] as number) : Math.max(low[c] as number, only >> 5);
    const to = only < 0 ? (high[c] as number) : Math.min(high[c] as number, (only >> 5) + 1);
    const prices = this.#prices;
    const chosen = this.#members;
    let held = 0;
    const past = model.past.session[h] === session ? (model.past.moved[h] as number) / 4 : 0;
    for (let word = from; word < to; word += 1) {
      let bits = (able[word] as number) & (state.free[row + word] as number);
      if (only >= 0) bits &= 1 << (only & 31);
      while (bits !== 0) {
        const m = (word << 5) + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        let price = (seatPrice[seatCode[codes + m] as number] as number) + (state.loadPrice[loads + m] as number);
        if (past > 0 && this.#satBefore(h, m)) price -= past;
        if (panel > 1 && this.#isSeized(h, m)) price -= 1e15;
        if (held === panel && price >= (prices[held - 1] as number)) continue;
        if (held < panel) held += 1;
        let j = held - 1;
        for (; j > 0 && (prices[j - 1] as number) > price; j -= 1) {
          prices[j] = prices[j - 1] as number;
          chosen[j] = chosen[j - 1] as number;
        }
        prices[j] = price;
        chosen[j] = m;
        if (panel === 1 && price <= 0 && past === 0) {
          word = to;
          break;
        }
      }
    }
    if (held < panel) return never;
    return this.#sumSeats(h, cost, limit, past);
  }

  #sumSeats(h: number, cost: number, limit: number, past: number): number {
    const { model } = this.state;
    const panel = model.panel[h] as number;
    let sum = cost;
    let seized = 0;
    for (let j = 0; j < panel; j += 1) {
      let price = this.#prices[j] as number;
      if (panel > 1 && this.#isSeized(h, this.#members[j] as number)) {
        price += 1e15;
        seized += 1;
      }
      if (past > 0 && this.#satBefore(h, this.#members[j] as number)) price += past;
      sum += price;
    }
    if (seized < (model.seized.start[h + 1] as number) - (model.seized.start[h] as number)) return never;
    return sum >= limit ? never : sum;
  }

  #satBefore(h: number, m: number): boolean {
    const { members } = this.state.model.past;
    for (let i = members.start[h] as number; i < (members.start[h + 1] as number); i += 1)
      if (members.values[i] === m) return true;
    return false;
  }

  #isSeized(h: number, m: number): boolean {
    const { seized } = this.state.model;
    for (let i = seized.start[h] as number; i < (seized.start[h + 1] as number); i += 1)
      if (seized.values[i] === m) return true;
    return false;
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
  #first(c: number, rows: { readonly start: Int32Array; readonly values: Int32Array }, row: number): number {
    if (c < 0) return -1;
    const { free } = this.state;
    for (let i = rows.start[c] as number; i < (rows.start[c + 1] as number); i += 1) {
      const r = rows.values[i] as number;
      if ((((free[row + (r >> 5)] as number) >>> (r & 31)) & 1) !== 0) return r;
    }
    return -2;
  }
}
