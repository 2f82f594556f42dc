import type { Model } from "../model/model.ts";
import { counsel, interpreter, overloadCost } from "../model/resources.ts";
import { CalendarBits } from "./calendar-bits.ts";

/** Where a hearing sits: a session of its family and the people and room, by number (−1 for none). */
export interface Place {
  session: number;
  /** The first `panel` entries. */
  readonly members: Int32Array;
  interpreter: number;
  room: number;
  rep: number;
  /** What it adds to the cost of the plan but for S6, and without S1 that it saves. */
  own: number;
}

export const newPlace = (): Place => ({
  session: -1,
  members: new Int32Array(9),
  interpreter: -1,
  room: -1,
  rep: -1,
  own: 0,
});

export function copyPlace(from: Place, to: Place): void {
  to.session = from.session;
  to.members.set(from.members);
  to.interpreter = from.interpreter;
  to.room = from.room;
  to.rep = from.rep;
  to.own = from.own;
}

/**
 * A plan in the making and every calendar under it. `add` and `remove` keep all of it true at each step; neither checks
 * that the place is free (`place-finder.ts` finds free ones). README.md says how the parts fit.
 */
export class State {
  readonly model: Model;
  readonly #bits: CalendarBits;
  /** Bit `resource` of row `template`: open (model.resources.open) and not taken during it and the break. */
  readonly free: Int32Array;
  /** Session of each hearing, −1 when left out. */
  readonly sessionOf: Int32Array;
  /** Links of hearing h: `linkStart[h] + j`: members, interpreter, room, representative, counsel…, parties… */
  readonly linkStart: Int32Array;
  readonly linkResource: Int32Array;
  readonly linkHearing: Int32Array;
  /** Hearings of a resource on a day, as a chain of links: `head[resource × days + day]`, then `next`; −1 ends it. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly weekMinutes: Float64Array;
  /** Bit `member` of row `week × lengths + length`: the week has room for a hearing of that length (H11). */
  readonly weekRoom: Int32Array;
  readonly memberWords: number;
  /** S6 of one more hearing, by `(week × lengths + length) × members + member`. */
  readonly loadPrice: Float64Array;
  readonly dayMinutes: Float64Array;
  readonly dayHearings: Int32Array;
  /** Whole cost (impossible hearings included), in millionths. */
  cost = 0;
  /** Cost of the placed hearing's own parts (all but S6). */
  readonly ownCost: Float64Array;

  constructor(model: Model) {
    const { resources, sessions } = model;
    this.model = model;
    this.#bits = new CalendarBits(model);
    this.free = this.#bits.free;
    this.sessionOf = new Int32Array(model.hearings).fill(-1);
    this.linkStart = new Int32Array(model.hearings + 1);
    for (let h = 0; h < model.hearings; h += 1) {
      const others = rowLength(model.counsel.start, h) + rowLength(model.parties.start, h);
      this.linkStart[h + 1] = (this.linkStart[h] as number) + (model.panel[h] as number) + 3 + others;
      this.cost += model.outCost[h] as number;
    }
    const links = this.linkStart[model.hearings] as number;
    this.linkResource = new Int32Array(links).fill(-1);
    this.linkHearing = new Int32Array(links);
    this.next = new Int32Array(links).fill(-1);
    this.previous = new Int32Array(links).fill(-1);
    this.head = new Int32Array(resources.count * sessions.days).fill(-1);
    this.weekMinutes = new Float64Array((resources.kindCount[0] as number) * sessions.weeks);
    this.memberWords = (resources.kindStart[1] as number) / 32;
    this.weekRoom = new Int32Array(sessions.weeks * sessions.lengths.length * this.memberWords);
    this.loadPrice = new Float64Array(this.weekMinutes.length * sessions.lengths.length);
    for (let m = 0; m < (resources.kindCount[0] as number); m += 1)
      for (let week = 0; week < sessions.weeks; week += 1) this.#markRoom(m, week);
    this.dayMinutes = new Float64Array((resources.kindCount[interpreter] as number) * sessions.days);
    this.dayHearings = new Int32Array((resources.kindCount[counsel] as number) * sessions.days);
    this.ownCost = new Float64Array(model.hearings);
    for (let h = 0; h < model.hearings; h += 1)
      this.linkHearing.fill(h, this.linkStart[h] as number, this.linkStart[h + 1] as number);
  }

  /** Puts a hearing that is left out into a free place. */
  add(h: number, place: Place): void {
    const { model } = this;
    const { sessions } = model;
    const panel = model.panel[h] as number;
    const day = sessions.sessionDay[place.session] as number;
    const template = sessions.sessionTemplate[place.session] as number;
    const first = this.linkStart[h] as number;
    this.sessionOf[h] = place.session;
    this.ownCost[h] = place.own;
    this.cost += place.own - (model.outCost[h] as number);
    for (let j = 0; j < panel; j += 1) {
      const m = place.members[j] as number;
      this.cost += this.#changeWeek(m, sessions.sessionWeek[place.session] as number, model.minutes[h] as number);
      this.#take(first + j, m, day, template);
      this.#bits.close(m, template);
    }
    this.#takeChosen(first + panel, place.interpreter, day, template);
    this.#takeChosen(first + panel + 1, place.room, day, template);
    this.#takeChosen(first + panel + 2, place.rep, day, template);
    if (place.interpreter >= 0) this.#changeDay(place.interpreter, day, model.minutes[h] as number);
    let link = first + panel + 3;
    for (let i = model.counsel.start[h] as number; i < (model.counsel.start[h + 1] as number); i += 1) {
      const c = model.counsel.values[i] as number;
      this.#take(link++, c, day, template);
      this.#changeHearings(c, day, 1);
    }
    for (let i = model.parties.start[h] as number; i < (model.parties.start[h + 1] as number); i += 1)
      this.#take(link++, model.parties.values[i] as number, day, template);
  }

  /** Takes a placed hearing out, writing the place it had to `into`. */
  remove(h: number, into: Place): void {
    const { model } = this;
    const { sessions } = model;
    const panel = model.panel[h] as number;
    const session = this.sessionOf[h] as number;
    const day = sessions.sessionDay[session] as number;
    const template = sessions.sessionTemplate[session] as number;
    const first = this.linkStart[h] as number;
    into.session = session;
    into.own = this.ownCost[h] as number;
    this.cost += (model.outCost[h] as number) - into.own;
    into.interpreter = this.linkResource[first + panel] as number;
    into.room = this.linkResource[first + panel + 1] as number;
    into.rep = this.linkResource[first + panel + 2] as number;
    if (into.interpreter >= 0) this.#changeDay(into.interpreter, day, -(model.minutes[h] as number));
    for (let j = 0; j < panel; j += 1) {
      const m = this.linkResource[first + j] as number;
      into.members[j] = m;
      this.cost += this.#changeWeek(m, sessions.sessionWeek[session] as number, -(model.minutes[h] as number));
    }
    for (let link = first; link < (this.linkStart[h + 1] as number); link += 1) {
      const resource = this.linkResource[link] as number;
      if (resource < 0) continue;
      this.#release(link, resource, day, template);
      if (link < first + panel + 3) this.#bits.reopen(resource, template);
    }
    for (let i = model.counsel.start[h] as number; i < (model.counsel.start[h + 1] as number); i += 1)
      this.#changeHearings(model.counsel.values[i] as number, day, -1);
    this.sessionOf[h] = -1;
  }

  /** True when a resource has no hearing during a template nor the break after it. */
  isClear(resource: number, template: number): boolean {
    return this.#bits.isClear(resource, template);
  }

  /** Writes `free` of one resource again, after its `open` bits changed. */
  refresh(resource: number): void {
    this.#bits.refresh(resource);
  }

  #takeChosen(link: number, resource: number, day: number, template: number): void {
    this.linkResource[link] = resource;
    if (resource < 0) return;
    this.#take(link, resource, day, template);
    this.#bits.close(resource, template);
  }

  #take(link: number, resource: number, day: number, template: number): void {
    this.linkResource[link] = resource;
    const at = resource * this.model.sessions.days + day;
    const old = this.head[at] as number;
    this.next[link] = old;
    this.previous[link] = -1;
    if (old >= 0) this.previous[old] = link;
    this.head[at] = link;
    this.#bits.mark(resource, template);
  }

  #release(link: number, resource: number, day: number, template: number): void {
    const before = this.previous[link] as number;
    const after = this.next[link] as number;
    if (before >= 0) this.next[before] = after;
    else this.head[resource * this.model.sessions.days + day] = after;
    if (after >= 0) this.previous[after] = before;
    this.linkResource[link] = -1;
    this.#bits.mark(resource, template);
  }

  /** Changes a member's minutes of a week and gives the change of S6. */
  #changeWeek(m: number, week: number, minutes: number): number {
    const at = m * this.model.sessions.weeks + week;
    const used = this.weekMinutes[at] as number;
    this.weekMinutes[at] = used + minutes;
    this.#markRoom(m, week);
    const { resources } = this.model;
    return overloadCost(resources, m, used + minutes) - overloadCost(resources, m, used);
  }

  #markRoom(m: number, week: number): void {
    const { resources, sessions } = this.model;
    const { lengths } = sessions;
    const used = this.weekMinutes[m * sessions.weeks + week] as number;
    const left = (resources.maxWeek[m] as number) - used;
    const now = overloadCost(resources, m, used);
    const bit = 1 << (m & 31);
    for (let length = 0; length < lengths.length; length += 1) {
      const row = week * lengths.length + length;
      const at = row * this.memberWords + (m >> 5);
      const minutes = lengths[length] as number;
      const bits = this.weekRoom[at] as number;
      this.weekRoom[at] = minutes <= left ? bits | bit : bits & ~bit;
      this.loadPrice[row * (resources.kindCount[0] as number) + m] = overloadCost(resources, m, used + minutes) - now;
    }
  }

  #changeDay(resource: number, day: number, minutes: number): void {
    const at = (resource - (this.model.resources.kindStart[interpreter] as number)) * this.model.sessions.days + day;
    this.dayMinutes[at] = (this.dayMinutes[at] as number) + minutes;
  }

  #changeHearings(resource: number, day: number, change: number): void {
    const at = (resource - (this.model.resources.kindStart[counsel] as number)) * this.model.sessions.days + day;
    this.dayHearings[at] = (this.dayHearings[at] as number) + change;
  }
}

function rowLength(start: Int32Array, row: number): number {
  return (start[row + 1] as number) - (start[row] as number);
}
