import type { ChoiceClasses } from "../model/classes.ts";
import { Random } from "../model/random.ts";
import { counsel } from "../model/resources.ts";
import type { State } from "../state/state.ts";
import type { Taken } from "./taken.ts";

/** Takes out whoever keeps a hearing from a session. */
export class Clearing {
  readonly #state: State;
  readonly #taken: Taken;
  #random = new Random(0);
  /** Bits of members who may be given hearings; null for all. */
  sitting: Int32Array | null = null;

  constructor(state: State, taken: Taken) {
    this.#state = state;
    this.#taken = taken;
  }

  begin(random: Random): void {
    this.#random = random;
  }

  /** Takes out whoever keeps the hearing from a session: for each that it needs and finds nobody free, one drawn. */
  clear(h: number, session: number): void {
    const state = this.#state;
    const { model } = state;
    const { resources, sessions } = model;
    const day = sessions.sessionDay[session] as number;
    const template = sessions.sessionTemplate[session] as number;
    for (let i = model.counsel.start[h] as number; i < (model.counsel.start[h + 1] as number); i += 1) {
      const c = model.counsel.values[i] as number;
      const at = c - (resources.kindStart[counsel] as number);
      this.#takeMeeting(c, day, template);
      if ((state.dayHearings[at * sessions.days + day] as number) >= (resources.maxHearings[at] as number))
        this.#takeDay(c, day);
    }
    for (let i = model.parties.start[h] as number; i < (model.parties.start[h + 1] as number); i += 1)
      this.#takeMeeting(model.parties.values[i] as number, day, template);
    this.#clearChoice(model.interpreters, h, day, template);
    this.#clearChoice(model.rooms, h, day, template);
    this.#clearChoice(model.reps, h, day, template);
    const seats = (model.panel[h] as number) - this.#freeSeats(h, session, template);
    for (let seat = 0; seat < seats; seat += 1) {
      const member = this.#anyMember(h, template);
      if (member < 0) return;
      this.#takeMeeting(member, day, template);
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
    if (drawn >= 0) this.#takeMeeting(drawn, day, template);
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
  #takeMeeting(resource: number, day: number, template: number): void {
    const state = this.#state;
    const { sessions } = state.model;
    const start = sessions.templateStart[template] as number;
    const end = (sessions.templateEnd[template] as number) + sessions.breakSlots;
    let link = state.head[resource * sessions.days + day] as number;
    for (; link >= 0; link = state.next[link] as number) {
      const h = state.linkHearing[link] as number;
      const other = sessions.sessionTemplate[state.sessionOf[h] as number] as number;
      if ((sessions.templateStart[other] as number) >= end) continue;
      if ((sessions.templateEnd[other] as number) + sessions.breakSlots <= start) continue;
      this.#taken.take(h);
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
      if (link >= 0 && this.#taken.take(state.linkHearing[link] as number)) return;
    }
  }

  #takeDay(resource: number, day: number): void {
    const state = this.#state;
    const link = state.head[resource * state.model.sessions.days + day] as number;
    if (link >= 0) this.#taken.take(state.linkHearing[link] as number);
  }
}
