import { copyPlace, newPlace, type Place } from "../state/state.ts";
import { type Chain, Chains } from "./chains.ts";
import type { Changes } from "./changes.ts";
import type { LiveState } from "./live-state.ts";

/** Trials of chains that one event may use in all, and at one session. */
const trialsInAll = 50;
const atItsSession = 20;
const atAnother = 6;

/** Hearings left out before that one event may try to place. */
const retried = 8;

/** Gives places to hearings that an event has put out, moving as few people as it can. */
export class Repair {
  readonly #live: LiveState;
  readonly #changes: Changes;
  readonly #chains: Chains;

  constructor(live: LiveState, changes: Changes, isFixed: (h: number) => boolean) {
    this.#live = live;
    this.#changes = changes;
    this.#chains = new Chains(live, (h) => !isFixed(h) && !changes.before.has(h) && live.state.sessionOf[h] !== -1);
    this.#chains.trials = trialsInAll;
  }

  /**
   * Places a hearing that is out: the cheapest place with the price of moving, which most often is its old hour with
   * somebody else; a chain where that is cheaper or nothing else is free. False when it stays out.
   */
  place(h: number): boolean {
    const { state, finder, compiled } = this.#live;
    const out = compiled.model.outCost[h] as number;
    const direct = newPlace();
    let change = 0;
    if (finder.find(h, out)) {
      copyPlace(finder.best, direct);
      state.add(h, direct);
      change = state.cost;
      state.remove(h, newPlace());
      change -= state.cost;
    }
    const before = this.#changes.before.get(h)?.session ?? -1;
    const stays = direct.session !== -1 && direct.session === before;
    const chain = stays ? null : this.#bestChain(h, before, change, direct.session === -1);
    if (chain !== null) this.#follow(h, chain);
    else if (direct.session !== -1) this.#changes.put(h, direct);
    return state.sessionOf[h] !== -1;
  }

  /** Hearings that were out before and that a member let go by this event could hear, the most urgent first. */
  retry(leftOut: ReadonlySet<number>, concerned: readonly number[]): void {
    const { outCost, panel } = this.#live.compiled.model;
    const freed = new Set<number>();
    for (const [h, place] of this.#changes.before)
      for (let j = 0; place !== null && j < (panel[h] as number); j += 1) freed.add(place.members[j] as number);
    if (freed.size === 0) return;
    const waiting = [...leftOut].filter(
      (h) => this.#live.impossible[h] === 0 && !concerned.includes(h) && freed.keys().some((m) => this.#maySit(h, m)),
    );
    waiting.sort((a, b) => (outCost[b] as number) - (outCost[a] as number));
    for (const h of waiting.slice(0, retried)) this.#placeIfFree(h);
  }

  #maySit(h: number, m: number): boolean {
    const { classOf, low, high, maskStart, mask } = this.#live.compiled.model.members;
    const c = classOf[h] as number;
    const word = m >> 5;
    if (word < (low[c] as number) || word >= (high[c] as number)) return false;
    return (((mask[(maskStart[c] as number) - (low[c] as number) + word] as number) >>> (m & 31)) & 1) !== 0;
  }

  /** A free place, nobody else being moved. */
  #placeIfFree(h: number): boolean {
    const { finder, compiled } = this.#live;
    if (!finder.find(h, compiled.model.outCost[h] as number)) return false;
    const place: Place = newPlace();
    copyPlace(finder.best, place);
    this.#changes.put(h, place);
    return true;
  }

  #bestChain(h: number, before: number, limit: number, everywhere: boolean): Chain | null {
    if (before !== -1 && this.#isAllowed(h, before)) {
      const chain = this.#chains.at(h, before, limit, atItsSession);
      if (chain !== null) return chain;
    }
    if (!everywhere) return null;
    for (const session of this.#allowedSessions(h)) {
      if (this.#chains.trials <= 0) return null;
      const chain = this.#chains.at(h, session, limit, atAnother);
      if (chain !== null) return chain;
    }
    return null;
  }

  #follow(h: number, chain: Chain): void {
    const { session } = this.#changes.takeOut(chain.other);
    if (chain.otherPlace.session !== session)
      this.#chains.partiesLeft -= this.#live.hearings[chain.other]?.parties.length ?? 0;
    this.#changes.put(h, chain.place);
    this.#changes.put(chain.other, chain.otherPlace);
  }

  #isAllowed(h: number, session: number): boolean {
    const { allowed, allowedStart, sessions } = this.#live.compiled.model;
    const k = session - (sessions.familyStart[sessions.familyOf[h] as number] as number);
    return (((allowed[(allowedStart[h] as number) + (k >> 5)] as number) >>> (k & 31)) & 1) !== 0;
  }

  *#allowedSessions(h: number): Generator<number> {
    const { sessions } = this.#live.compiled.model;
    const family = sessions.familyOf[h] as number;
    for (let s = sessions.familyStart[family] as number; s < (sessions.familyStart[family + 1] as number); s += 1)
      if (this.#isAllowed(h, s)) yield s;
  }
}
