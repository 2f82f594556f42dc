import { copyPlace, newPlace, type Place } from "../state/state.ts";
import type { LiveState } from "./live-state.ts";

/** Remembers where hearings were before one event, the first time each is touched. */
export class Changes {
  readonly #live: LiveState;
  /** Null for a hearing that had no place. */
  readonly before = new Map<number, Place | null>();

  constructor(live: LiveState) {
    this.#live = live;
  }

  /** Takes a placed hearing out. */
  takeOut(h: number): Place {
    const { state } = this.#live;
    const place = newPlace();
    state.remove(h, place);
    if (!this.before.has(h)) this.before.set(h, place);
    const kept = newPlace();
    copyPlace(place, kept);
    return kept;
  }

  /** Puts a hearing that is out into a place. */
  put(h: number, place: Place): void {
    if (!this.before.has(h)) this.before.set(h, null);
    this.#live.state.add(h, place);
  }
}
