import type { State } from "./state.ts";

const never = Number.POSITIVE_INFINITY;

/** Chooses the cheapest free members of a hearing at a session (H3 to H6, H11; S3, S4, S6). */
export class Seats {
  readonly #state: State;
  /** Bits of members who may be given hearings; null for all. */
  sitting: Int32Array | null = null;
  /** The one member who may sit; −1 for all. */
  only = -1;
  /** Who was chosen last, the first `panel` entries. */
  readonly members = new Int32Array(9);
  readonly #prices = new Float64Array(9);
  readonly #able: Int32Array;
  readonly #ready: Int32Array;

  constructor(state: State) {
    this.#state = state;
    this.#able = new Int32Array(state.memberWords);
    this.#ready = new Int32Array(state.memberWords);
  }

  /** Writes to `#able` the members of the hearing's class whose week has room (H11); false when there are none. */
  readyWeek(h: number, week: number, template: number): boolean {
    const { sitting } = this;
    const state = this.#state;
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

  /** Adds the cheapest free members to a cost; infinite when they are too few or too dear. */
  choose(h: number, session: number, row: number, cost: number, limit: number): number {
    const state = this.#state;
    const { model } = state;
    const past = model.past.session[h] === session ? (model.past.moved[h] as number) / 4 : 0;
    const week = model.sessions.sessionWeek[session] as number;
    const length = model.sessions.templateLength[model.sessions.sessionTemplate[session] as number] as number;
    const loads = (week * model.sessions.lengths.length + length) * model.members.memberCount;
    if (model.panel[h] === 1 && past === 0 && this.only < 0) return this.#chooseOne(h, loads, row, cost, limit);
    const { low, high, classOf, costClassOf, seatCode, seatPrice, memberCount } = model.members;
    const c = classOf[h] as number;
    const panel = model.panel[h] as number;
    const codes = (costClassOf[h] as number) * memberCount;
    const able = this.#able;
    const { only } = this;
    const from = only < 0 ? (low[c] as number) : Math.max(low[c] as number, only >> 5);
    const to = only < 0 ? (high[c] as number) : Math.min(high[c] as number, (only >> 5) + 1);
    const prices = this.#prices;
    const chosen = this.members;
    let held = 0;
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
      }
    }
    if (held < panel) return never;
    return this.#sumSeats(h, cost, limit, past);
  }

  /** Members with the cheapest code are looked at first, and none whose code alone is dearer than the best so far. */
  #chooseOne(h: number, loads: number, row: number, cost: number, limit: number): number {
    const { model, free, loadPrice } = this.#state;
    const { low, high, classOf, costClassOf, seatPrice, codeOrder, codeMask, codeWords } = model.members;
    const c = classOf[h] as number;
    const from = low[c] as number;
    const to = high[c] as number;
    const ready = this.#ready;
    let any = 0;
    for (let word = from; word < to; word += 1) {
      const bits = (this.#able[word] as number) & (free[row + word] as number);
      ready[word] = bits;
      any |= bits;
    }
    if (any === 0) return never;
    let best = limit - cost;
    let chosen = -1;
    for (let k = 0; k < 4; k += 1) {
      const code = codeOrder[k] as number;
      const seat = seatPrice[code] as number;
      if (seat >= best) break;
      const mask = ((costClassOf[h] as number) * 4 + code) * codeWords;
      for (let word = from; word < to && best > seat; word += 1)
        for (let bits = (ready[word] as number) & (codeMask[mask + word] as number); bits !== 0; bits &= bits - 1) {
          const m = (word << 5) + 31 - Math.clz32(bits & -bits);
          const price = seat + (loadPrice[loads + m] as number);
          if (price >= best) continue;
          best = price;
          chosen = m;
          if (price <= seat) break;
        }
    }
    if (chosen < 0) return never;
    this.members[0] = chosen;
    return cost + best;
  }

  #sumSeats(h: number, cost: number, limit: number, past: number): number {
    const { model } = this.#state;
    const panel = model.panel[h] as number;
    let sum = cost;
    let seized = 0;
    for (let j = 0; j < panel; j += 1) {
      let price = this.#prices[j] as number;
      if (panel > 1 && this.#isSeized(h, this.members[j] as number)) {
        price += 1e15;
        seized += 1;
      }
      if (past > 0 && this.#satBefore(h, this.members[j] as number)) price += past;
      sum += price;
    }
    if (seized < (model.seized.start[h + 1] as number) - (model.seized.start[h] as number)) return never;
    return sum >= limit ? never : sum;
  }

  #satBefore(h: number, m: number): boolean {
    const { members } = this.#state.model.past;
    for (let i = members.start[h] as number; i < (members.start[h + 1] as number); i += 1)
      if (members.values[i] === m) return true;
    return false;
  }

  #isSeized(h: number, m: number): boolean {
    const { seized } = this.#state.model;
    for (let i = seized.start[h] as number; i < (seized.start[h + 1] as number); i += 1)
      if (seized.values[i] === m) return true;
    return false;
  }
}
