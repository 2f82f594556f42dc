import type { Model } from "../model/model.ts";

const none = Number.POSITIVE_INFINITY;

/** Ways to use a member's day: a start, a length, and the cheapest hearing of that length there. */
interface Options {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly units: Int32Array;
  readonly value: Float64Array;
  readonly hearing: Int32Array;
  readonly session: Int32Array;
}

const most = 512;

function newOptions(): Options {
  return {
    start: new Int32Array(most),
    end: new Int32Array(most),
    units: new Int32Array(most),
    value: new Float64Array(most),
    hearing: new Int32Array(most),
    session: new Int32Array(most),
  };
}

/**
 * The best pattern of a member's week (V of the certificate). Days are solved apart (a pattern that crosses midnight is
 * not forbidden, which can only lower V), by exact minutes; then days are joined. Minutes count in `unit`s.
 */
export class MemberWeek {
  readonly unit: number;
  readonly #options: Options[];
  readonly #counts = new Int32Array(7);
  /** Best value of a day by option and minutes: `tables[day][option × width + units]`. */
  readonly #tables: Float64Array[];
  readonly #width: number;
  readonly #week: Float64Array[];
  readonly #picked: Int32Array[];
  readonly #days = new Int32Array(7);
  #used = 0;
  /** Of the last best pattern. */
  readonly hearings = new Int32Array(256);
  readonly sessions = new Int32Array(256);
  count = 0;

  constructor(model: Model, longestWeek: number) {
    const { lengths } = model.sessions;
    let unit = 0;
    for (const minutes of lengths) unit = divisor(minutes, unit);
    this.unit = Math.max(1, unit);
    // A civil day spans 50 hours around the world, and its last hearing may begin at its end.
    this.#width = Math.floor(Math.min(longestWeek, 3000 + (lengths.at(-1) ?? 0)) / this.unit) + 1;
    const weekWidth = Math.floor(longestWeek / this.unit) + 1;
    this.#options = Array.from({ length: 7 }, newOptions);
    this.#tables = Array.from({ length: 7 }, () => new Float64Array(64 * this.#width));
    this.#week = Array.from({ length: 8 }, () => new Float64Array(weekWidth));
    this.#picked = Array.from({ length: 7 }, () => new Int32Array(weekWidth));
  }

  clear(): void {
    this.#counts.fill(0);
  }

  /** Offers one hearing at a session on a weekday (Monday 0), in slots with the break after it. */
  offer(weekday: number, start: number, end: number, minutes: number, value: number, h: number, session: number): void {
    const options = this.#options[weekday] as Options;
    const units = minutes / this.unit;
    let count = this.#counts[weekday] as number;
    for (let i = 0; i < count; i += 1)
      if (
        (options.value[i] as number) <= value &&
        (options.start[i] as number) >= start &&
        (options.end[i] as number) <= end &&
        (options.units[i] as number) <= units
      )
        return;
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const worse =
        (options.value[i] as number) >= value &&
        (options.start[i] as number) <= start &&
        (options.end[i] as number) >= end &&
        (options.units[i] as number) >= units;
      if (worse) continue;
      if (kept !== i) move(options, i, kept);
      kept += 1;
    }
    count = kept;
    if (count >= most) throw new RangeError("too many starts in one day");
    let at = count;
    for (; at > 0 && (options.start[at - 1] as number) > start; at -= 1) move(options, at - 1, at);
    options.start[at] = start;
    options.end[at] = end;
    options.units[at] = units;
    options.value[at] = value;
    options.hearing[at] = h;
    options.session[at] = session;
    this.#counts[weekday] = count + 1;
  }

  /** V for a week of at most so many minutes, `load` from `loadAt` giving S6 by units; the pattern is in `hearings` and `sessions`. */
  solve(maxMinutes: number, load: Float64Array, loadAt: number): number {
    const width = Math.floor(maxMinutes / this.unit) + 1;
    this.#used = 0;
    let now = this.#week[0] as Float64Array;
    now.fill(none, 0, width);
    now[0] = 0;
    let reach = 1;
    for (let weekday = 0; weekday < 7; weekday += 1) {
      if (this.#counts[weekday] === 0) continue;
      const day = this.#solveDay(weekday, width);
      const after = this.#week[this.#used + 1] as Float64Array;
      const picked = this.#picked[this.#used] as Int32Array;
      reach = this.#join(now, reach, day, after, picked, width);
      this.#days[this.#used] = weekday;
      this.#used += 1;
      now = after;
    }
    let best = load[loadAt] as number;
    let units = 0;
    for (let q = 0; q < reach; q += 1) {
      const value = (now[q] as number) + (load[loadAt + q] as number);
      if (value >= best) continue;
      best = value;
      units = q;
    }
    this.#trace(units);
    return best;
  }

  #join(
    now: Float64Array,
    reach: number,
    day: Float64Array,
    after: Float64Array,
    picked: Int32Array,
    width: number,
  ): number {
    const dayWidth = Math.min(width, this.#width);
    for (let q = 0; q < width; q += 1) {
      after[q] = q < reach ? (now[q] as number) : none;
      picked[q] = 0;
    }
    let least = 0;
    let far = reach;
    for (let d = 1; d < dayWidth; d += 1) {
      const value = day[d] as number;
      if (value >= least) continue;
      least = value;
      const to = Math.min(reach, width - d);
      for (let q = 0; q < to; q += 1) {
        const sum = (now[q] as number) + value;
        if (sum >= (after[q + d] as number)) continue;
        after[q + d] = sum;
        picked[q + d] = d;
      }
      if (to + d > far) far = to + d;
    }
    return far;
  }

  /** Best value of a day by exact units, in the first row of its table. */
  #solveDay(weekday: number, weekWidth: number): Float64Array {
    const options = this.#options[weekday] as Options;
    const count = this.#counts[weekday] as number;
    const width = this.#width;
    let table = this.#tables[weekday] as Float64Array;
    if (table.length < (count + 1) * width) {
      table = new Float64Array((count + 1) * width * 2);
      this.#tables[weekday] = table;
    }
    const used = Math.min(width, weekWidth);
    const last = count * width;
    table.fill(none, last, last + used);
    table[last] = 0;
    for (let i = count - 1; i >= 0; i -= 1) {
      let next = i + 1;
      while (next < count && (options.start[next] as number) < (options.end[i] as number)) next += 1;
      const units = options.units[i] as number;
      const value = options.value[i] as number;
      const row = i * width;
      const skip = row + width;
      const take = next * width - units;
      for (let q = 0; q < used; q += 1) {
        let best = table[skip + q] as number;
        if (q >= units) {
          const sum = value + (table[take + q] as number);
          if (sum < best) best = sum;
        }
        table[row + q] = best;
      }
    }
    return table;
  }

  #trace(units: number): void {
    this.count = 0;
    let q = units;
    for (let i = this.#used - 1; i >= 0; i -= 1) {
      const d = (this.#picked[i] as Int32Array)[q] as number;
      if (d > 0) this.#traceDay(this.#days[i] as number, d);
      q -= d;
    }
  }

  #traceDay(weekday: number, units: number): void {
    const options = this.#options[weekday] as Options;
    const count = this.#counts[weekday] as number;
    const table = this.#tables[weekday] as Float64Array;
    let q = units;
    let i = 0;
    while (i < count && q > 0) {
      const row = i * this.#width;
      if (table[row + q] === table[row + this.#width + q]) {
        i += 1;
        continue;
      }
      this.hearings[this.count] = options.hearing[i] as number;
      this.sessions[this.count] = options.session[i] as number;
      this.count += 1;
      q -= options.units[i] as number;
      const end = options.end[i] as number;
      i += 1;
      while (i < count && (options.start[i] as number) < end) i += 1;
    }
  }
}

function move(options: Options, from: number, to: number): void {
  options.start[to] = options.start[from] as number;
  options.end[to] = options.end[from] as number;
  options.units[to] = options.units[from] as number;
  options.value[to] = options.value[from] as number;
  options.hearing[to] = options.hearing[from] as number;
  options.session[to] = options.session[from] as number;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
