import type { Assignment, Hearing } from "../contract.ts";
import type { Away } from "./draw-hazards.ts";

/** A hearing whose date fell through, and the date it has now, if any. */
export interface Moved {
  readonly hearing: string;
  readonly to: Assignment | null;
}

/** What one practice keeps of the dates, and how it answers when something goes wrong. */
export interface Bookings {
  /** Dates by hearing. A hearing without one waits. */
  readonly dates: ReadonlyMap<string, Assignment>;
  /** Gives a hearing a date from `earliestOn` on, or lets it wait; tells of others whose date changed by it. */
  add(hearing: Hearing, now: string): readonly Moved[];
  /** Takes a hearing's date away, because it was heard or because it cannot be. */
  remove(hearing: string, now: string): readonly Moved[];
  away(away: Away, now: string): readonly Moved[];
  /** What nobody had asked about is known from now on. */
  learn(hearing: Hearing): void;
  /** Hearings that kept their hour with somebody else. */
  readonly substituted: number;
}
