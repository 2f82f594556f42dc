import { copyPlace, newPlace, type Place } from "../state/state.ts";
import type { LiveState } from "./live-state.ts";

/** A hearing that makes way, where it goes, and where the first one then sits. */
export interface Chain {
  readonly other: number;
  readonly place: Place;
  readonly otherPlace: Place;
  /** Change of the plan's cost against leaving the first one out. */
  readonly change: number;
}

/**
 * Looks for chains of two: another hearing makes way and finds its own cheapest place, most often at the same hour with
 * another member. Every trial is undone.
 */
export class Chains {
  readonly #live: LiveState;
  readonly #mayMove: (h: number) => boolean;
  readonly #former = newPlace();
  readonly #scratch = newPlace();
  /** Trials left for this event, so that an answer takes milliseconds whatever happens. */
  trials = 0;
  /** Parties whose hearings may still get another start to make way, beside those whom the event itself concerns. */
  partiesLeft = 3;

  constructor(live: LiveState, mayMove: (h: number) => boolean) {
    this.#live = live;
    this.#mayMove = mayMove;
  }

  /** The cheapest chain that places a hearing at a session below a change of cost, or null. */
  at(h: number, session: number, limit: number, most: number): Chain | null {
    let best: Chain | null = null;
    for (const other of this.#inTheWay(h, session, most)) {
      if (this.trials <= 0) break;
      this.trials -= 1;
      const chain = this.#try(h, session, other, best?.change ?? limit);
      if (chain !== null) best = chain;
    }
    return best;
  }

  #try(h: number, session: number, other: number, limit: number): Chain | null {
    const { state, finder, compiled, hearings } = this.#live;
    const { outCost } = compiled.model;
    const base = state.cost;
    let chain: Chain | null = null;
    state.remove(other, this.#former);
    if (finder.priceAt(h, session, Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY) {
      const place = newPlace();
      copyPlace(finder.best, place);
      state.add(h, place);
      if (finder.find(other, outCost[other] as number)) {
        const otherPlace = newPlace();
        copyPlace(finder.best, otherPlace);
        const stays = otherPlace.session === this.#former.session;
        const few = stays || (hearings[other]?.parties.length ?? 0) <= this.partiesLeft;
        state.add(other, otherPlace);
        const change = state.cost - base;
        if (few && change < limit) chain = { other, place, otherPlace, change };
        state.remove(other, this.#scratch);
      }
      state.remove(h, this.#scratch);
    }
    state.add(other, this.#former);
    return chain;
  }

  /** Hearings of which each alone keeps a member, an interpreter or the counsel from a session. */
  #inTheWay(h: number, session: number, most: number): number[] {
    const { model } = this.#live.compiled;
    const template = model.sessions.sessionTemplate[session] as number;
    const found = new Set<number>();
    const add = (resource: number) => {
      const other = this.#onlyOne(resource, session);
      if (other >= 0 && other !== h && this.#mayMove(other)) found.add(other);
    };
    for (let i = model.counsel.start[h] as number; i < (model.counsel.start[h + 1] as number); i += 1)
      add(model.counsel.values[i] as number);
    const { classOf, rows } = model.interpreters;
    const c = classOf[h] as number;
    for (let i = rows.start[c] ?? 0; c >= 0 && i < (rows.start[c + 1] as number); i += 1) {
      if (found.size >= most) break;
      const r = rows.values[i] as number;
      if (this.#isOpen(r, template)) add(r);
    }
    const members = this.#membersOpen(h, template);
    for (const m of members) {
      if (found.size >= 2 * most) break;
      add(m);
    }
    return [...found].slice(0, 2 * most);
  }

  #isOpen(resource: number, template: number): boolean {
    const { open, poolWords } = this.#live.compiled.model.resources;
    return (((open[template * poolWords + (resource >> 5)] as number) >>> (resource & 31)) & 1) !== 0;
  }

  *#membersOpen(h: number, template: number): Generator<number> {
    const { low, high, maskStart, mask, classOf } = this.#live.compiled.model.members;
    const c = classOf[h] as number;
    for (let word = low[c] as number; word < (high[c] as number); word += 1) {
      let bits = mask[(maskStart[c] as number) - (low[c] as number) + word] as number;
      while (bits !== 0) {
        const m = (word << 5) + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        if (this.#isOpen(m, template)) yield m;
      }
    }
  }

  /** The one hearing of a resource that meets a session or its break; −1 for none or several. */
  #onlyOne(resource: number, session: number): number {
    const { state, compiled } = this.#live;
    const { sessions } = compiled.model;
    const template = sessions.sessionTemplate[session] as number;
    const start = sessions.templateStart[template] as number;
    const end = (sessions.templateEnd[template] as number) + sessions.breakSlots;
    const day = sessions.sessionDay[session] as number;
    let only = -1;
    for (
      let link = state.head[resource * sessions.days + day] as number;
      link >= 0;
      link = state.next[link] as number
    ) {
      const other = state.linkHearing[link] as number;
      const its = sessions.sessionTemplate[state.sessionOf[other] as number] as number;
      if ((sessions.templateStart[its] as number) >= end) continue;
      if ((sessions.templateEnd[its] as number) + sessions.breakSlots <= start) continue;
      if (only >= 0) return -1;
      only = other;
    }
    return only;
  }
}
