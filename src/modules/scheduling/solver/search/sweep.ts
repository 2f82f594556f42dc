import type { Relaxation } from "../bound/relaxation.ts";
import type { Random } from "../model/random.ts";
import type { PlaceFinder } from "../state/place-finder.ts";

/**
 * Builds a plan from the multipliers of the bound: week by week, each member takes the best pattern of what is still
 * left, hearings being worth what the bound says. What stays over is for the finder to place.
 */
export class Sweep {
  readonly #relaxation: Relaxation;
  readonly #finder: PlaceFinder;
  readonly #random: Random;
  readonly #refused: number[] = [];

  constructor(relaxation: Relaxation, finder: PlaceFinder, random: Random) {
    this.#relaxation = relaxation;
    this.#finder = finder;
    this.#random = random;
  }

  /** Fills every member's weeks; hearings that are placed already stay. */
  run(): void {
    const { model, hidden, impossible } = this.#relaxation;
    const { state } = this.#finder;
    for (let h = 0; h < model.hearings; h += 1)
      hidden[h] = impossible[h] === 1 || state.sessionOf[h] !== -1 || (model.panel[h] as number) > 1 ? 1 : 0;
    this.#relaxation.prepare();
    const members = Int32Array.from({ length: model.members.memberCount }, (_, m) => m);
    for (let week = 0; week < model.sessions.weeks; week += 1) {
      for (let i = members.length - 1; i > 0; i -= 1) {
        const j = this.#random.below(i + 1);
        const m = members[i] as number;
        members[i] = members[j] as number;
        members[j] = m;
      }
      for (const m of members) this.fill(m, week);
    }
    hidden.set(impossible);
  }

  /** Fills one member's week. */
  fill(m: number, week: number): void {
    const { relaxation, state } = { relaxation: this.#relaxation, state: this.#finder.state };
    this.#refused.length = 0;
    for (let tries = 0; tries < 20; tries += 1) {
      const used = state.weekMinutes[m * state.model.sessions.weeks + week] as number;
      const left = (state.model.resources.maxWeek[m] as number) - used;
      relaxation.offerWeek(m, week, state.free);
      const loadAt = m * relaxation.loadWidth + used / relaxation.week.unit;
      relaxation.week.solve(left, relaxation.load, loadAt);
      relaxation.week.clear();
      if (relaxation.week.count === 0) break;
      if (this.#take(m)) break;
    }
    for (const h of this.#refused) this.#show(h, 0);
  }

  /** Places the pattern just found; false when something of it could not be. */
  #take(m: number): boolean {
    const { week } = this.#relaxation;
    const hearings = week.hearings.slice(0, week.count);
    const sessions = week.sessions.slice(0, week.count);
    let all = true;
    for (const [i, h] of hearings.entries()) {
      if (this.#finder.state.sessionOf[h] !== -1) {
        all = false;
        continue;
      }
      if (this.#finder.priceWith(h, sessions[i] as number, m) < Number.POSITIVE_INFINITY)
        this.#finder.state.add(h, this.#finder.best);
      else {
        this.#refused.push(h);
        all = false;
      }
      this.#show(h, 1);
    }
    return all;
  }

  #show(h: number, hide: number): void {
    const { hidden, groups } = this.#relaxation;
    hidden[h] = hide;
    this.#relaxation.reprice(groups.of[h] as number);
  }
}
