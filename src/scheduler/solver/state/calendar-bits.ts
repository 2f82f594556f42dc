import type { Model } from "../model/model.ts";
import { firstAtLeast } from "../model/resources.ts";

/** Who is taken when, as bits by slot, and what that leaves free, as bits by template. */
export class CalendarBits {
  /** Bit `slot` of row `resource`: taken by a hearing or the break after it. */
  readonly taken: Int32Array;
  readonly takenWords: number;
  /** Bit `resource` of row `template`: open (model.resources.open) and not taken during it and the break. */
  readonly free: Int32Array;
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
    this.takenWords = Math.ceil(model.sessions.slots / 32) + 1;
    this.taken = new Int32Array(model.resources.count * this.takenWords);
    this.free = model.resources.open.slice();
  }

  /** True when a resource has no hearing during a template nor the break after it. */
  isClear(resource: number, template: number): boolean {
    const { templateStart, templateEnd, breakSlots } = this.#model.sessions;
    const from = templateStart[template] as number;
    const last = (templateEnd[template] as number) + breakSlots - 1;
    const row = resource * this.takenWords;
    const lowWord = from >> 5;
    const highWord = last >> 5;
    const lowMask = -1 << (from & 31);
    const highMask = -1 >>> (31 - (last & 31));
    if (lowWord === highWord) return ((this.taken[row + lowWord] as number) & lowMask & highMask) === 0;
    if (((this.taken[row + lowWord] as number) & lowMask) !== 0) return false;
    for (let word = lowWord + 1; word < highWord; word += 1) if (this.taken[row + word] !== 0) return false;
    return ((this.taken[row + highWord] as number) & highMask) === 0;
  }

  /** Writes `free` of one resource again, after its `open` bits changed. */
  refresh(resource: number): void {
    const { resources, sessions } = this.#model;
    const bit = 1 << (resource & 31);
    for (let t = 0; t < sessions.templateStart.length; t += 1) {
      const at = t * resources.poolWords + (resource >> 5);
      const open = ((resources.open[at] as number) & bit) !== 0 && this.isClear(resource, t);
      this.free[at] = open ? (this.free[at] as number) | bit : (this.free[at] as number) & ~bit;
    }
  }

  /** Turns the slots of a template and its break over; they are all clear or all taken by this one hearing. */
  mark(resource: number, template: number): void {
    const { templateStart, templateEnd, breakSlots } = this.#model.sessions;
    const from = templateStart[template] as number;
    const last = (templateEnd[template] as number) + breakSlots - 1;
    const row = resource * this.takenWords;
    for (let word = from >> 5; word <= last >> 5; word += 1) {
      let mask = -1;
      if (word === from >> 5) mask &= -1 << (from & 31);
      if (word === last >> 5) mask &= -1 >>> (31 - (last & 31));
      this.taken[row + word] = (this.taken[row + word] as number) ^ mask;
    }
  }

  /** Clears the free bits of every template that meets one which a resource has just taken. */
  close(resource: number, template: number): void {
    const { templateStart, templateEnd, breakSlots, longest } = this.#model.sessions;
    const words = this.#model.resources.poolWords;
    const start = templateStart[template] as number;
    const end = (templateEnd[template] as number) + breakSlots;
    const keep = ~(1 << (resource & 31));
    const word = resource >> 5;
    const count = templateStart.length;
    for (let t = firstAtLeast(templateStart, start - longest - breakSlots); t < count; t += 1) {
      if ((templateStart[t] as number) >= end) break;
      if ((templateEnd[t] as number) + breakSlots <= start) continue;
      const at = t * words + word;
      this.free[at] = (this.free[at] as number) & keep;
    }
  }

  /** Sets the free bits again after a resource was released. */
  reopen(resource: number, template: number): void {
    const { templateStart, templateEnd, breakSlots, longest } = this.#model.sessions;
    const { poolWords, open } = this.#model.resources;
    const start = templateStart[template] as number;
    const end = (templateEnd[template] as number) + breakSlots;
    const bit = 1 << (resource & 31);
    const word = resource >> 5;
    const count = templateStart.length;
    for (let t = firstAtLeast(templateStart, start - longest - breakSlots); t < count; t += 1) {
      if ((templateStart[t] as number) >= end) break;
      const at = t * poolWords + word;
      if ((templateEnd[t] as number) + breakSlots <= start || ((open[at] as number) & bit) === 0) continue;
      if (this.isClear(resource, t)) this.free[at] = (this.free[at] as number) | bit;
    }
  }
}
