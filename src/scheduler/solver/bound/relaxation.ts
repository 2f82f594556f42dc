import type { Model } from "../model/model.ts";
import { counsel } from "../model/resources.ts";
import { type CostCoefficients, floorPrice } from "./cost-coefficients.ts";
import { HearingPrices } from "./hearing-prices.ts";
import { MemberWeek } from "./member-week.ts";

/** Never above the true value in millionths; the certificate's rounding. */
const floorMicro = (x: number) => (x === 0 ? 0 : Math.floor(x * 1e6) - 1);

/**
 * The relaxed problem of the certificate (docs/scheduling.md): for given whole multipliers, its exact value, and what
 * the relaxed plan uses of everything priced, which tells where to move them.
 */
export class Relaxation {
  readonly model: Model;
  readonly impossible: Uint8Array;
  readonly prices: HearingPrices;
  /** How many of a hearing's seats the relaxed plan fills, a part of the panel; hearings of counsel by day. */
  readonly heard: Float64Array;
  readonly dayUsage: Float64Array;
  readonly #week: MemberWeek;
  readonly #load: Float64Array;
  readonly #loadWidth: number;
  readonly #row: Float64Array;
  readonly #rowHearing: Int32Array;
  readonly #rowSession: Int32Array;
  readonly #openStart: Int32Array;
  readonly #open: Int32Array;
  readonly #weekOf: Int32Array;
  readonly #weekdayOf: Int32Array;
  /** False when the same instant lies in different weeks of two offices: then no bound is given. */
  readonly isSound: boolean;

  constructor(model: Model, impossible: Uint8Array) {
    this.model = model;
    this.impossible = impossible;
    this.prices = new HearingPrices(model, impossible);
    this.heard = new Float64Array(model.hearings);
    const { sessions, resources } = model;
    this.dayUsage = new Float64Array(this.prices.dayPrice.length);
    const longestWeek = resources.maxWeek.reduce((most, minutes) => Math.max(most, minutes), 0);
    this.#week = new MemberWeek(model, Math.min(longestWeek, 7 * 3000));
    this.#loadWidth = Math.floor(longestWeek / this.#week.unit) + 2;
    this.#load = this.#loads();
    const templates = sessions.templateStart.length;
    this.#row = new Float64Array(templates);
    this.#rowHearing = new Int32Array(templates);
    this.#rowSession = new Int32Array(templates);
    this.#weekOf = new Int32Array(templates).fill(-1);
    this.#weekdayOf = new Int32Array(templates);
    this.isSound = this.#placeTemplates();
    const { start, list } = openTemplates(model);
    this.#openStart = start;
    this.#open = list;
  }

  /** L of the certificate for the multipliers as they are; fills what is used. */
  evaluate(): number {
    const { interpreters, rooms, reps, dayPrice, worth } = this.prices;
    interpreters.clear();
    rooms.clear();
    reps.clear();
    this.heard.fill(0);
    this.dayUsage.fill(0);
    this.prices.prepare();
    let value = -interpreters.due() - rooms.due() - reps.due();
    for (let i = 0; i < dayPrice.length; i += 1) {
      if (dayPrice[i] === 0) continue;
      const c = Math.floor(i / this.model.sessions.days);
      value -= (dayPrice[i] as number) * (this.model.resources.maxHearings[c] as number);
    }
    for (let h = 0; h < this.model.hearings; h += 1)
      if (this.impossible[h] === 0) value += Math.min(worth[h] as number, this.outCost(h));
    for (let m = 0; m < this.model.members.memberCount; m += 1) value += this.#solveMember(m);
    return value;
  }

  /** U of the certificate, a little lower than its rounding. */
  outCost(h: number): number {
    return floorPrice(this.model.outCost[h] as number);
  }

  #loads(): Float64Array {
    const { resources, members } = this.model;
    const load = new Float64Array(members.memberCount * this.#loadWidth);
    for (let m = 0; m < members.memberCount; m += 1)
      for (let q = 0; q < this.#loadWidth; q += 1) {
        const over = Math.max(0, q * this.#week.unit - (resources.targetWeek[m] as number)) / 60;
        load[m * this.#loadWidth + q] = floorMicro((resources.overload / 1e6) * (over * over));
      }
    return load;
  }

  #placeTemplates(): boolean {
    const { sessionTemplate, sessionWeek, sessionDay, weekday } = this.model.sessions;
    let sound = true;
    for (let s = 0; s < sessionTemplate.length; s += 1) {
      const t = sessionTemplate[s] as number;
      const week = sessionWeek[s] as number;
      const day = ((sessionDay[s] as number) + weekday) % 7;
      if (this.#weekOf[t] !== -1 && (this.#weekOf[t] !== week || this.#weekdayOf[t] !== day)) sound = false;
      this.#weekOf[t] = week;
      this.#weekdayOf[t] = day;
    }
    return sound;
  }

  #solveMember(m: number): number {
    this.#row.fill(0);
    this.#offerAll(m);
    return this.#solveWeeks(m);
  }

  /** Lowers the member's row to the cheapest hearings. */
  #offerAll(m: number): void {
    const { groups, pool: pools, poolHearing, cell, cellHearing } = this.prices;
    const { seatPrice } = this.model.members;
    const { groupsOfMember: own, poolsOfMember: wide } = groups;
    for (let i = wide.start[m] as number; i < (wide.start[m + 1] as number); i += 1) {
      const pool = wide.values[i] as number;
      const price = floorPrice(seatPrice[1] as number) + floorPrice(seatPrice[groups.poolCodes[i] as number] as number);
      const family = groups.poolFamily[pool] as number;
      this.#offer(family, pools, poolHearing, groups.poolAt[pool] as number, price);
    }
    for (let i = own.start[m] as number; i < (own.start[m + 1] as number); i += 1) {
      const group = own.values[i] as number;
      const price = floorPrice(seatPrice[groups.groupCodes[i] as number] as number);
      const family = groups.family[group] as number;
      this.#offer(family, cell, cellHearing, groups.at[group] as number, price);
    }
  }

  /** Lowers the member's row where a family's hearings are cheaper. */
  #offer(family: number, values: Float64Array, hearings: Int32Array, at: number, price: number): void {
    const { familyStart, sessionTemplate } = this.model.sessions;
    const first = familyStart[family] as number;
    const count = (familyStart[family + 1] as number) - first;
    for (let k = 0; k < count; k += 1) {
      const value = (values[at + k] as number) + price;
      const template = sessionTemplate[first + k] as number;
      if (value >= (this.#row[template] as number)) continue;
      this.#row[template] = value;
      this.#rowHearing[template] = hearings[at + k] as number;
      this.#rowSession[template] = first + k;
    }
  }

  #solveWeeks(m: number): number {
    const { sessions } = this.model;
    const { templateStart, templateEnd, templateLength, lengths, breakSlots } = sessions;
    let value = 0;
    let week = -1;
    let offers = 0;
    this.#week.clear();
    for (let i = this.#openStart[m] as number; i < (this.#openStart[m + 1] as number); i += 1) {
      const t = this.#open[i] as number;
      const price = this.#row[t] as number;
      if (price >= 0) continue;
      if (this.#weekOf[t] !== week) {
        if (offers > 0) value += this.#solveWeek(m);
        week = this.#weekOf[t] as number;
        offers = 0;
      }
      offers += 1;
      const end = (templateEnd[t] as number) + breakSlots;
      const minutes = lengths[templateLength[t] as number] as number;
      const h = this.#rowHearing[t] as number;
      const session = this.#rowSession[t] as number;
      this.#week.offer(this.#weekdayOf[t] as number, templateStart[t] as number, end, minutes, price, h, session);
    }
    return offers > 0 ? value + this.#solveWeek(m) : value;
  }

  #solveWeek(m: number): number {
    const value = this.#week.solve(this.model.resources.maxWeek[m] as number, this.#load, m * this.#loadWidth);
    this.#week.clear();
    const { sessionTemplate, sessionDay, days } = this.model.sessions;
    const { counsel: rows, resources, interpreters, rooms, reps } = this.model;
    for (let i = 0; i < this.#week.count; i += 1) {
      const h = this.#week.hearings[i] as number;
      const session = this.#week.sessions[i] as number;
      const template = sessionTemplate[session] as number;
      const share = 1 / (this.model.panel[h] as number);
      this.heard[h] = (this.heard[h] as number) + share;
      use(this.prices.interpreters, interpreters.classOf[h] as number, template, share);
      use(this.prices.rooms, rooms.classOf[h] as number, template, share);
      use(this.prices.reps, reps.classOf[h] as number, template, share);
      for (let j = rows.start[h] as number; j < (rows.start[h + 1] as number); j += 1) {
        const c = (rows.values[j] as number) - (resources.kindStart[counsel] as number);
        const at = c * days + (sessionDay[session] as number);
        this.dayUsage[at] = (this.dayUsage[at] as number) + share;
      }
    }
    return value;
  }
}

function use(coefficients: CostCoefficients, c: number, template: number, share: number): void {
  if (c < 0) return;
  coefficients.least(c, template);
  coefficients.use(coefficients.chosen, template, share);
}

/** Templates that each member is open for, in order of start. */
function openTemplates(model: Model) {
  const { open, poolWords } = model.resources;
  const count = model.members.memberCount;
  const start = new Int32Array(count + 1);
  const list: number[] = [];
  for (let m = 0; m < count; m += 1) {
    for (let t = 0; t < model.sessions.templateStart.length; t += 1)
      if ((((open[t * poolWords + (m >> 5)] as number) >>> (m & 31)) & 1) !== 0) list.push(t);
    start[m + 1] = list.length;
  }
  return { start, list: Int32Array.from(list) };
}
