// Longer than most: the ways to choose share the marks and the list of what was taken, and read best one after the other.
import type { ChoiceClasses } from "../model/classes.ts";
import { Random } from "../model/random.ts";
import { counsel } from "../model/resources.ts";
import type { PlaceFinder } from "../state/place-finder.ts";
import type { State } from "../state/state.ts";
import { ResourceDay } from "./resource-day.ts";

/** The most hearings taken out at once. */
export const mostTaken = 64;
/** Where days are not dealt anew, fewer. */
const fewer = 24;
/** One change in so many deals days anew, where some hearings are left out for want of scarce people. */
const dealtEvery = 16;

/** Chooses related hearings to take out of a plan. */
export class Ruin {
  readonly #state: State;
  readonly #fixed: Uint8Array;
  #random = new Random(0);
  /** Hearings chosen last, the first `count` entries. */
  readonly taken = new Int32Array(mostTaken);
  readonly #mark: Int32Array;
  readonly #leftOut = new Int32Array(4096);
  #leftOutCount = 0;
  #round = 0;
  /** Bits of members who may be given hearings; null for all. */
  sitting: Int32Array | null = null;
  count = 0;
  /** The hearing that the others were chosen around. */
  first = -1;
  /** The session cleared for it, or −1. */
  target = -1;

  /** Sessions that are to be given to hearings taken, by their position; −1 for the cheapest. */
  readonly sessionFor = new Int32Array(mostTaken).fill(-1);
  readonly #day: ResourceDay;
  isDealt = false;

  constructor(state: State, finder: PlaceFinder, fixed: Uint8Array) {
    this.#state = state;
    this.#day = new ResourceDay(state, finder, fixed);
    this.#fixed = fixed;
    this.#mark = new Int32Array(state.model.hearings);
  }

  choose(random: Random): void {
    this.#random = random;
    this.count = 0;
    this.#round += 1;
    if ((this.#round & 4095) === 1 || (this.#day.isUseful && (this.#round & 511) === 1)) this.#listLeftOut();
    this.isDealt = this.#day.isUseful && this.#leftOutCount > 0 && this.#round % dealtEvery === 0 && this.#dealDay();
    if (this.isDealt) return;
    const h = this.#anyHearing();
    this.first = h;
    this.target = -1;
    if (h < 0) return;
    this.#take(h);
    const way = this.#random.bits() & 15;
    if (way < 9 || this.#state.sessionOf[h] === -1) this.#clearSeat(h);
    else if (way < 12) this.#aroundMember(h);
    else if (way < 14) this.#neighbours(h);
    else this.#others(h);
  }

  #anyHearing(): number {
    const { model } = this.#state;
    if ((this.#random.bits() & 15) === 0 && this.#leftOutCount > 0) {
      const h = this.#leftOut[this.#random.below(this.#leftOutCount)] as number;
      if (this.#state.sessionOf[h] === -1 && this.#fixed[h] === 0) return h;
    }
    for (let tries = 0; tries < 8; tries += 1) {
      const h = this.#random.below(model.hearings);
      if (this.#fixed[h] === 0) return h;
    }
    return -1;
  }

  /** Takes out a day of somebody whom a left-out hearing wants, and whoever stands in the way of who should sit there. */
  #dealDay(): boolean {
    const wanting = this.#leftOut[this.#random.below(this.#leftOutCount)] as number;
    if (this.#state.sessionOf[wanting] !== -1 || this.#fixed[wanting] !== 0) return false;
    if (!this.#day.deal(wanting, this.#leftOut, this.#leftOutCount, this.#random)) return false;
    const { held, chosen } = this.#day;
    if (chosen.every(({ hearing }) => held.includes(hearing))) return false;
    this.isDealt = true;
    this.target = -1;
    this.sessionFor.fill(-1);
    for (const { hearing, session } of chosen) {
      this.sessionFor[this.count] = session;
      this.#take(hearing);
    }
    for (const h of held) this.#take(h);
    for (const { hearing, session } of chosen) this.#clearAt(hearing, session);
    return true;
  }

  #listLeftOut(): void {
    this.#leftOutCount = 0;
    for (let h = 0; h < this.#state.model.hearings; h += 1)
      if (this.#state.sessionOf[h] === -1 && this.#fixed[h] === 0 && this.#leftOutCount < this.#leftOut.length) {
        this.#leftOut[this.#leftOutCount] = h;
        this.#leftOutCount += 1;
      }
  }

  #take(h: number): boolean {
    if (this.count >= (this.isDealt ? mostTaken : fewer) || this.#mark[h] === this.#round || this.#fixed[h] !== 0)
      return false;
    this.#mark[h] = this.#round;
    this.taken[this.count] = h;
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
    this.target = session;
    this.#clearAt(h, session);
    if ((this.#random.bits() & 3) === 0) {
      const other = this.taken[this.count - 1] as number;
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
    const near = (this.#random.bits() & 1) === 0;
    for (let tries = 0; tries < 6; tries += 1) {
      const back = near ? this.#random.below(Math.min(reach, 24)) : this.#random.below(reach);
      const at = reach - 1 - back;
      if (at >= 0 && (((model.allowed[base + (at >> 5)] as number) >>> (at & 31)) & 1) !== 0) return first + at;
    }
    return -1;
  }

  /** Takes out whoever keeps the hearing from a session: for each that it needs and finds nobody free, one drawn. */
  #clearAt(h: number, session: number): void {
    const state = this.#state;
    const { model } = state;
    const { resources, sessions } = model;
    const day = sessions.sessionDay[session] as number;
    const template = sessions.sessionTemplate[session] as number;
    for (let i = model.counsel.start[h] as number; i < (model.counsel.start[h + 1] as number); i += 1) {
      const c = model.counsel.values[i] as number;
      const at = c - (resources.kindStart[counsel] as number);
      this.#takeChain(c, day, template, mostTaken);
      if ((state.dayHearings[at * sessions.days + day] as number) >= (resources.maxHearings[at] as number))
        this.#takeDay(c, day);
    }
    for (let i = model.parties.start[h] as number; i < (model.parties.start[h + 1] as number); i += 1)
      this.#takeChain(model.parties.values[i] as number, day, template, mostTaken);
    this.#clearChoice(model.interpreters, h, day, template);
    this.#clearChoice(model.rooms, h, day, template);
    this.#clearChoice(model.reps, h, day, template);
    const seats = (model.panel[h] as number) - this.#freeSeats(h, session, template);
    for (let seat = 0; seat < seats; seat += 1) {
      const member = this.#anyMember(h, template);
      if (member < 0) return;
      this.#takeChain(member, day, template, mostTaken);
      const week = sessions.sessionWeek[session] as number;
      const used = state.weekMinutes[member * sessions.weeks + week] as number;
      if (used + (model.minutes[h] as number) > (resources.maxWeek[member] as number)) this.#takeWeek(member, week);
    }
  }

  /** When nobody of a class is free at a template, takes out who keeps a drawn one. */
  #clearChoice(choice: ChoiceClasses, h: number, day: number, template: number): void {
    const c = choice.classOf[h] as number;
    if (c < 0) return;
    const { resources } = this.#state.model;
    const { start, values } = choice.rows;
    const row = template * resources.poolWords;
    const count = (start[c + 1] as number) - (start[c] as number);
    const turn = this.#random.below(count);
    let drawn = -1;
    for (let i = 0; i < count; i += 1) {
      const r = values[(start[c] as number) + ((i + turn) % count)] as number;
      const bit = 1 << (r & 31);
      if (((this.#state.free[row + (r >> 5)] as number) & bit) !== 0) return;
      if (drawn < 0 && ((resources.open[row + (r >> 5)] as number) & bit) !== 0) drawn = r;
    }
    if (drawn >= 0) this.#takeChain(drawn, day, template, mostTaken);
  }

  /** Members who could take a seat as things are, counted up to the panel. */
  #freeSeats(h: number, session: number, template: number): number {
    const state = this.#state;
    const { model } = state;
    const { low, high, maskStart, mask, classOf } = model.members;
    const c = classOf[h] as number;
    const from = low[c] as number;
    const shift = (maskStart[c] as number) - from;
    const length = model.sessions.templateLength[template] as number;
    const week = model.sessions.sessionWeek[session] as number;
    const room = (week * model.sessions.lengths.length + length) * state.memberWords;
    const row = template * model.resources.poolWords;
    const panel = model.panel[h] as number;
    let seats = 0;
    for (let word = from; word < (high[c] as number) && seats < panel; word += 1) {
      let bits =
        (mask[shift + word] as number) & (state.weekRoom[room + word] as number) & (state.free[row + word] as number);
      if (this.sitting !== null) bits &= this.sitting[word] as number;
      for (; bits !== 0 && seats < panel; bits &= bits - 1) seats += 1;
    }
    return seats;
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
    const start = this.#random.below(words);
    for (let i = 0; i < words; i += 1) {
      const word = (start + i) % words;
      let bits =
        (mask[(maskStart[c] as number) + word] as number) & (model.resources.open[row + from + word] as number);
      if (this.sitting !== null) bits &= this.sitting[from + word] as number;
      if (bits === 0) continue;
      const turn = this.#random.bits() & 31;
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
    const offset = this.#random.below(7);
    for (let i = 0; i < 7; i += 1) {
      const day = week * 7 - weekday + ((i + offset) % 7);
      if (day < 0 || day >= days) continue;
      const link = state.head[member * days + day] as number;
      if (link >= 0 && this.#take(state.linkHearing[link] as number)) return;
    }
  }

  #takeDay(resource: number, day: number): void {
    const state = this.#state;
    const link = state.head[resource * state.model.sessions.days + day] as number;
    if (link >= 0) this.#take(state.linkHearing[link] as number);
  }

  /** Takes hearings of the hearing's own members over some days around. */
  #aroundMember(h: number): void {
    const state = this.#state;
    const { days, sessionDay } = state.model.sessions;
    const member = state.linkResource[state.linkStart[h] as number] as number;
    const center = sessionDay[state.sessionOf[h] as number] as number;
    const most = 2 + this.#random.below(5);
    const width = 3 + this.#random.below(18);
    const first = Math.max(0, center - this.#random.below(width));
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
    const most = 2 + this.#random.below(4);
    for (let i = 0; i < 16 && this.count < most; i += 1) {
      const day = center + this.#random.below(41) - 20;
      if (day < 0 || day >= days) continue;
      const link = state.head[person * days + day] as number;
      if (link >= 0) this.#take(state.linkHearing[link] as number);
    }
  }

  /** Takes some hearings that the same members could hear. */
  #others(h: number): void {
    const { model } = this.#state;
    const most = 2 + this.#random.below(3);
    const c = model.members.classOf[h] as number;
    for (let i = 0; i < 40 && this.count < most; i += 1) {
      const other = this.#random.below(model.hearings);
      if (model.members.classOf[other] === c) this.#take(other);
    }
  }
}
