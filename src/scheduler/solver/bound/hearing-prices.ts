import type { Model } from "../model/model.ts";
import { counsel } from "../model/resources.ts";
import { CostCoefficients, floorPrice } from "./cost-coefficients.ts";
import { buildGroups, type Groups } from "./groups.ts";

const none = Number.POSITIVE_INFINITY;

/**
 * What hearings cost at each session under the multipliers, without their members (price − u of the certificate): by
 * hearing's group the cheapest, and by pool the cheapest of its groups.
 */
export class HearingPrices {
  readonly groups: Groups;
  readonly interpreters: CostCoefficients;
  readonly rooms: CostCoefficients;
  readonly reps: CostCoefficients;
  /** u of each hearing. */
  readonly worth: Float64Array;
  /** Prices of days of counsel by `counsel × days + day`. */
  readonly dayPrice: Float64Array;
  readonly cell: Float64Array;
  readonly cellHearing: Int32Array;
  readonly pool: Float64Array;
  readonly poolHearing: Int32Array;
  readonly #model: Model;
  readonly #impossible: Uint8Array;
  readonly #needOf: Int32Array;
  readonly #needFirst: number[] = [];
  readonly #needAt: Int32Array;
  /** By need and session of its family: what the need costs. */
  readonly need: Float64Array;

  constructor(model: Model, impossible: Uint8Array) {
    const { sessions, resources } = model;
    this.#model = model;
    this.#impossible = impossible;
    this.groups = buildGroups(model, impossible);
    this.interpreters = new CostCoefficients(model, model.interpreters);
    this.rooms = new CostCoefficients(model, model.rooms);
    this.reps = new CostCoefficients(model, model.reps);
    this.worth = new Float64Array(model.hearings);
    this.dayPrice = new Float64Array((resources.kindCount[counsel] as number) * sessions.days);
    this.#needOf = this.#needs();
    this.#needAt = new Int32Array(this.#needFirst.length + 1);
    for (const [need, h] of this.#needFirst.entries()) {
      const family = sessions.familyOf[h] as number;
      const count = (sessions.familyStart[family + 1] as number) - (sessions.familyStart[family] as number);
      this.#needAt[need + 1] = (this.#needAt[need] as number) + count;
    }
    this.need = new Float64Array(this.#needAt.at(-1) ?? 0);
    this.cell = new Float64Array(this.groups.cells);
    this.cellHearing = new Int32Array(this.groups.cells);
    this.pool = new Float64Array(this.groups.poolCells);
    this.poolHearing = new Int32Array(this.groups.poolCells);
  }

  /** Prices what hearings need besides their members, at each session. */
  prepareNeeds(): void {
    this.interpreters.prepare();
    this.rooms.prepare();
    this.reps.prepare();
    this.#priceNeeds();
  }

  /** Where the needs of a hearing begin in `need`. */
  needAtOf(h: number): number {
    return this.#needAt[this.#needOf[h] as number] as number;
  }

  /** Each need at each session of its family: a hearing that has it, the template, the position in `need`. */
  eachNeed(visit: (h: number, template: number, cell: number) => void): void {
    const { sessions } = this.#model;
    for (let need = 0; need < this.#needFirst.length; need += 1) {
      const h = this.#needFirst[need] as number;
      const first = sessions.familyStart[sessions.familyOf[h] as number] as number;
      const at = this.#needAt[need] as number;
      const count = (this.#needAt[need + 1] as number) - at;
      for (let k = 0; k < count; k += 1) visit(h, sessions.sessionTemplate[first + k] as number, at + k);
    }
  }

  /** Prices everything that the multipliers ask of hearings at each session. */
  prepare(): void {
    this.prepareNeeds();
    this.cell.fill(none);
    for (let h = 0; h < this.#model.hearings; h += 1) if (this.#impossible[h] === 0) this.#priceCell(h);
    this.pool.fill(none);
    for (let group = 0; group < this.groups.count; group += 1) this.#pricePool(group);
  }

  #needs(): Int32Array {
    const model = this.#model;
    const numbers = new Map<string, number>();
    const needOf = new Int32Array(model.hearings);
    for (let h = 0; h < model.hearings; h += 1) {
      const family = model.sessions.familyOf[h];
      const key = `${model.interpreters.classOf[h]}|${model.rooms.classOf[h]}|${model.reps.classOf[h]}|${family}`;
      let need = numbers.get(key);
      if (need === undefined) {
        need = this.#needFirst.length;
        this.#needFirst.push(h);
        numbers.set(key, need);
      }
      needOf[h] = need;
    }
    return needOf;
  }

  #priceNeeds(): void {
    const { sessions } = this.#model;
    for (let need = 0; need < this.#needFirst.length; need += 1) {
      const h = this.#needFirst[need] as number;
      const first = sessions.familyStart[sessions.familyOf[h] as number] as number;
      const at = this.#needAt[need] as number;
      const count = (this.#needAt[need + 1] as number) - at;
      for (let k = 0; k < count; k += 1)
        this.need[at + k] = this.#needAtTemplate(h, sessions.sessionTemplate[first + k] as number);
    }
  }

  #needAtTemplate(h: number, template: number): number {
    const model = this.#model;
    let price = 0;
    const i = model.interpreters.classOf[h] as number;
    if (i >= 0) price += this.interpreters.least(i, template);
    const r = model.rooms.classOf[h] as number;
    if (r >= 0) price += this.rooms.least(r, template);
    const b = model.reps.classOf[h] as number;
    if (b >= 0) price += this.reps.least(b, template);
    return price;
  }

  /** Toll of the days of a hearing's counsel. */
  #counselToll(h: number, day: number): number {
    const { counsel: rows, resources, sessions } = this.#model;
    let coefficient = 0;
    for (let i = rows.start[h] as number; i < (rows.start[h + 1] as number); i += 1) {
      const c = (rows.values[i] as number) - (resources.kindStart[counsel] as number);
      coefficient += this.dayPrice[c * sessions.days + day] as number;
    }
    return coefficient;
  }

  #priceCell(h: number): void {
    const { groups } = this;
    const model = this.#model;
    const { sessions, past } = model;
    const first = sessions.familyStart[sessions.familyOf[h] as number] as number;
    const base = model.allowedStart[h] as number;
    const at = groups.at[groups.of[h] as number] as number;
    const needAt = this.#needAt[this.#needOf[h] as number] as number;
    const panel = model.panel[h] as number;
    const rate = (model.waitRate[h] as number) * 1e6;
    const worth = this.worth[h] as number;
    const hasCounsel = (model.counsel.start[h] as number) < (model.counsel.start[h + 1] as number);
    const former = past.session[h] as number;
    const moved = floorPrice(past.moved[h] as number);
    for (let word = base; word < (model.allowedStart[h + 1] as number); word += 1) {
      let bits = model.allowed[word] as number;
      while (bits !== 0) {
        const k = ((word - base) << 5) + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        const need = this.need[needAt + k] as number;
        const day = sessions.sessionDay[first + k] as number;
        let value = need - worth + (day === 0 ? 0 : Math.floor(rate * day) - 2);
        if (hasCounsel) value += this.#counselToll(h, day);
        if (former !== -1 && former !== first + k) value += moved;
        if (panel > 1) value = Math.floor(value / panel);
        if (value >= (this.cell[at + k] as number)) continue;
        this.cell[at + k] = value;
        this.cellHearing[at + k] = h;
      }
    }
  }

  #pricePool(group: number): void {
    const { groups } = this;
    const from = groups.at[group] as number;
    const count = (groups.at[group + 1] as number) - from;
    const to = groups.poolAt[groups.poolOf[group] as number] as number;
    for (let k = 0; k < count; k += 1) {
      const value = this.cell[from + k] as number;
      if (value >= (this.pool[to + k] as number)) continue;
      this.pool[to + k] = value;
      this.poolHearing[to + k] = this.cellHearing[from + k] as number;
    }
  }
}
