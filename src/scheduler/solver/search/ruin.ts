import { Random } from "../model/random.ts";
import type { PlaceFinder } from "../state/place-finder.ts";
import type { State } from "../state/state.ts";
import { Clearing } from "./clearing.ts";
import { ResourceDay } from "./resource-day.ts";
import { mostTaken, Taken } from "./taken.ts";

/** One change in so many deals days anew, where some hearings are left out for want of scarce people. */
const dealtEvery = 16;

/** Chooses related hearings to take out of a plan. */
export class Ruin {
  readonly #state: State;
  readonly #fixed: Uint8Array;
  #random = new Random(0);
  readonly #taken: Taken;
  readonly #clearing: Clearing;
  readonly #leftOut = new Int32Array(4096);
  #leftOutCount = 0;
  #round = 0;
  /** The hearing that the others were chosen around. */
  first = -1;
  /** The session cleared for it, or −1. */
  target = -1;

  /** Sessions that are to be given to hearings taken, by their position; −1 for the cheapest. */
  readonly sessionFor = new Int32Array(mostTaken).fill(-1);
  readonly #day: ResourceDay;

  constructor(state: State, finder: PlaceFinder, fixed: Uint8Array) {
    this.#state = state;
    this.#day = new ResourceDay(state, finder, fixed);
    this.#fixed = fixed;
    this.#taken = new Taken(state.model.hearings, fixed);
    this.#clearing = new Clearing(state, this.#taken);
  }

  /** Hearings chosen last, the first `count` entries. */
  get taken(): Int32Array {
    return this.#taken.list;
  }

  get count(): number {
    return this.#taken.count;
  }

  /** True when days of scarce people were dealt anew, and `sessionFor` says who is to sit where. */
  get isDealt(): boolean {
    return this.#taken.isDealt;
  }

  /** Bits of members who may be given hearings; null for all. */
  set sitting(members: Int32Array | null) {
    this.#clearing.sitting = members;
  }

  choose(random: Random): void {
    this.#random = random;
    this.#taken.clear();
    this.#taken.isDealt = false;
    this.#clearing.begin(random);
    this.#round += 1;
    if ((this.#round & 4095) === 1 || (this.#day.isUseful && (this.#round & 511) === 1)) this.#listLeftOut();
    const dealsDay = this.#day.isUseful && this.#leftOutCount > 0 && this.#round % dealtEvery === 0;
    if (dealsDay && this.#dealDay()) return;
    const h = this.#anyHearing();
    this.first = h;
    this.target = -1;
    if (h < 0) return;
    this.#taken.take(h);
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
    this.#taken.isDealt = true;
    this.target = -1;
    this.sessionFor.fill(-1);
    for (const { hearing, session } of chosen) {
      this.sessionFor[this.#taken.count] = session;
      this.#taken.take(hearing);
    }
    for (const h of held) this.#taken.take(h);
    for (const { hearing, session } of chosen) this.#clearing.clear(hearing, session);
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

  /** Clears a seat that the hearing could have, most often at an earlier session than its own: who sits there moves on. */
  #clearSeat(h: number): void {
    const state = this.#state;
    const { sessions } = state.model;
    const own = state.sessionOf[h] as number;
    const first = sessions.familyStart[sessions.familyOf[h] as number] as number;
    const session = this.#sessionBefore(h, own === -1 ? 1e9 : own - first);
    if (session < 0) return;
    this.target = session;
    this.#clearing.clear(h, session);
    if ((this.#random.bits() & 3) === 0) {
      const other = this.#taken.list[this.#taken.count - 1] as number;
      const now = state.sessionOf[other] as number;
      if (other !== h && now >= 0) {
        const start = sessions.familyStart[sessions.familyOf[other] as number] as number;
        const next = this.#sessionBefore(other, now - start + 12);
        if (next >= 0) this.#clearing.clear(other, next);
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

  /** Takes hearings of the hearing's own members over some days around. */
  #aroundMember(h: number): void {
    const state = this.#state;
    const { days, sessionDay } = state.model.sessions;
    const member = state.linkResource[state.linkStart[h] as number] as number;
    const center = sessionDay[state.sessionOf[h] as number] as number;
    const most = 2 + this.#random.below(5);
    const width = 3 + this.#random.below(18);
    const first = Math.max(0, center - this.#random.below(width));
    for (let day = first; day < Math.min(days, first + width) && this.#taken.count < most; day += 1)
      for (let link = state.head[member * days + day] as number; link >= 0; link = state.next[link] as number)
        this.#taken.take(state.linkHearing[link] as number);
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
    for (let i = 0; i < 16 && this.#taken.count < most; i += 1) {
      const day = center + this.#random.below(41) - 20;
      if (day < 0 || day >= days) continue;
      const link = state.head[person * days + day] as number;
      if (link >= 0) this.#taken.take(state.linkHearing[link] as number);
    }
  }

  /** Takes some hearings that the same members could hear. */
  #others(h: number): void {
    const { model } = this.#state;
    const most = 2 + this.#random.below(3);
    const c = model.members.classOf[h] as number;
    for (let i = 0; i < 40 && this.#taken.count < most; i += 1) {
      const other = this.#random.below(model.hearings);
      if (model.members.classOf[other] === c) this.#taken.take(other);
    }
  }
}
