import type { Random } from "../model/random.ts";
import type { State } from "../state/state.ts";
import { mostTaken } from "./search.ts";

/** Chooses related hearings to take out of a plan. */
export class Ruin {
  readonly #state: State;
  readonly #fixed: Uint8Array;
  random: Random;
  readonly #taken = new Int32Array(mostTaken);
  readonly #mark: Int32Array;
  #round = 0;
  count = 0;
  /** The hearing that the others were chosen around. */
  first = -1;

  constructor(state: State, fixed: Uint8Array, random: Random) {
    this.#state = state;
    this.#fixed = fixed;
    this.random = random;
    this.#mark = new Int32Array(state.model.hearings);
  }

  choose(): Int32Array {
    this.count = 0;
    this.#round += 1;
    const h = this.#anyHearing();
    this.first = h;
    if (h < 0) return this.#taken;
    this.#take(h);
    const way = this.random.bits() & 15;
    if (way < 9 || this.#state.sessionOf[h] === -1) this.#clearSeat(h);
    else if (way < 12) this.#aroundMember(h);
    else if (way < 14) this.#neighbours(h);
    else this.#others(h);
    return this.#taken;
  }

  #anyHearing(): number {
    const { model } = this.#state;
    for (let tries = 0; tries < 8; tries += 1) {
      const h = this.random.below(model.hearings);
      if (this.#fixed[h] === 0) return h;
    }
    return -1;
  }

  #take(h: number): boolean {
    if (this.count >= mostTaken || this.#mark[h] === this.#round || this.#fixed[h] !== 0) return false;
    this.#mark[h] = this.#round;
    this.#taken[this.count] = h;
    this.count += 1;
    return true;
  }

  /** Clears a seat that the hearing could have, most often at an earlier session than its own: who sits there moves on. */
  #clearSeat(h: number): void {
    const state = this.#state;
    const { sessions } = state.model;
    const own = state.sessionOf[h] as number;
    const first = sessions.familyStart[sessions.familyOf[h] as number] as number;
    const session = this.#sessionBefore(h, own === -1 ? 1e9 : own - first);
    if (session < 0) return;
    this.#clearAt(h, session);
    if ((this.random.bits() & 3) === 0) {
      const other = this.#taken[this.count - 1] as number;
      const now = state.sessionOf[other] as number;
      if (other !== h && now >= 0) {
        const start = sessions.familyStart[sessions.familyOf[other] as number] as number;
        const next = this.#sessionBefore(other, now - start + 12);
        if (next >= 0) this.#clearAt(other, next);
      }
    }
  }

  /** An allowed session of a hearing near or before its k-th, or −1. */
  #sessionBefore(h: number, k: number): number {
    const { model } = this.#state;
    const { sessions } = model;
    const family = sessions.familyOf[h] as number;
    const first = sessions.familyStart[family] as number;
    const count = (sessions.familyStart[family + 1] as number) - first;
    const base = model.allowedStart[h] as number;
    const reach = Math.min(count, k + 4);
    const near = (this.random.bits() & 1) === 0;
    for (let tries = 0; tries < 6; tries += 1) {
      const back = near ? this.random.below(Math.min(reach, 24)) : this.random.below(reach);
      const at = reach - 1 - back;
      if (at >= 0 && (((model.allowed[base + (at >> 5)] as number) >>> (at & 31)) & 1) !== 0) return first + at;
    }
    return -1;
  }

  /** Takes out whoever keeps a drawn member, and the counsel, from a session. */
  #clearAt(h: number, session: number): void {
    const state = this.#state;
    const { model } = state;
    const day = model.sessions.sessionDay[session] as number;
    const template = model.sessions.sessionTemplate[session] as number;
    const member = this.#anyMember(h, template);
    if (member < 0) return;
    const had = this.count;
    this.#takeChain(member, day, template, 3);
    for (let i = model.counsel.start[h] as number; i < (model.counsel.start[h + 1] as number); i += 1)
      this.#takeChain(model.counsel.values[i] as number, day, template, 1);
    if (this.count === had) this.#takeWeek(member, model.sessions.sessionWeek[session] as number);
    if (this.count === had) this.#takeInterpreters(h, day, template);
  }

  /** A member of the hearing's class for whom the template is open on an empty calendar, or −1. */
  #anyMember(h: number, template: number): number {
    const { model } = this.#state;
    const { low, high, maskStart, mask, classOf } = model.members;
    const c = classOf[h] as number;
    const from = low[c] as number;
    const words = (high[c] as number) - from;
    if (words <= 0) return -1;
    const row = template * model.resources.poolWords;
    const start = this.random.below(words);
    for (let i = 0; i < words; i += 1) {
      const word = (start + i) % words;
      const bits =
        (mask[(maskStart[c] as number) + word] as number) & (model.resources.open[row + from + word] as number);
      if (bits === 0) continue;
      const turn = this.random.bits() & 31;
      const turned = (bits >>> turn) | (turn === 0 ? 0 : bits << (32 - turn));
      const bit = (31 - Math.clz32(turned & -turned) + turn) & 31;
      return ((from + word) << 5) + bit;
    }
    return -1;
  }

  /** Takes hearings of a resource on a day that meet a template. */
  #takeChain(resource: number, day: number, template: number, most: number): void {
    const state = this.#state;
    const { sessions } = state.model;
    const start = sessions.templateStart[template] as number;
    const end = (sessions.templateEnd[template] as number) + sessions.breakSlots;
    let took = 0;
    let link = state.head[resource * sessions.days + day] as number;
    for (; link >= 0 && took < most; link = state.next[link] as number) {
      const h = state.linkHearing[link] as number;
      const other = sessions.sessionTemplate[state.sessionOf[h] as number] as number;
      if ((sessions.templateStart[other] as number) >= end) continue;
      if ((sessions.templateEnd[other] as number) + sessions.breakSlots <= start) continue;
      if (this.#take(h)) took += 1;
    }
  }

  /** Takes one hearing of a member's week. */
  #takeWeek(member: number, week: number): void {
    const state = this.#state;
    const { days, weekday } = state.model.sessions;
    const offset = this.random.below(7);
    for (let i = 0; i < 7; i += 1) {
      const day = week * 7 - weekday + ((i + offset) % 7);
      if (day < 0 || day >= days) continue;
      const link = state.head[member * days + day] as number;
      if (link >= 0 && this.#take(state.linkHearing[link] as number)) return;
    }
  }

  #takeInterpreters(h: number, day: number, template: number): void {
    const { classOf, rows } = this.#state.model.interpreters;
    const c = classOf[h] as number;
    if (c < 0) return;
    const first = rows.start[c] as number;
    const count = (rows.start[c + 1] as number) - first;
    if (count > 0) this.#takeChain(rows.values[first + this.random.below(count)] as number, day, template, 1);
  }

  /** Takes hearings of the hearing's own members over some days around. */
  #aroundMember(h: number): void {
    const state = this.#state;
    const { days, sessionDay } = state.model.sessions;
    const member = state.linkResource[state.linkStart[h] as number] as number;
    const center = sessionDay[state.sessionOf[h] as number] as number;
    const most = 2 + this.random.below(5);
    const width = 3 + this.random.below(18);
    const first = Math.max(0, center - this.random.below(width));
    for (let day = first; day < Math.min(days, first + width) && this.count < most; day += 1)
      for (let link = state.head[member * days + day] as number; link >= 0; link = state.next[link] as number)
        this.#take(state.linkHearing[link] as number);
  }

  /** Takes hearings that share members' class or an interpreter with it, near in the order of the file. */
  #neighbours(h: number): void {
    const state = this.#state;
    const { days, sessionDay } = state.model.sessions;
    const panel = state.model.panel[h] as number;
    const person = state.linkResource[(state.linkStart[h] as number) + panel] as number;
    if (person < 0) {
      this.#others(h);
      return;
    }
    const center = sessionDay[state.sessionOf[h] as number] as number;
    const most = 2 + this.random.below(4);
    for (let i = 0; i < 16 && this.count < most; i += 1) {
      const day = center + this.random.below(41) - 20;
      if (day < 0 || day >= days) continue;
      const link = state.head[person * days + day] as number;
      if (link >= 0) this.#take(state.linkHearing[link] as number);
    }
  }

  /** Takes some hearings that the same members could hear. */
  #others(h: number): void {
    const { model } = this.#state;
    const most = 2 + this.random.below(3);
    const c = model.members.classOf[h] as number;
    for (let i = 0; i < 40 && this.count < most; i += 1) {
      const other = this.random.below(model.hearings);
      if (model.members.classOf[other] === c) this.#take(other);
    }
  }
}
