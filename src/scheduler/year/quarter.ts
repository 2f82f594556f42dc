import { type CivilDate, plusDays } from "../../kernel/time.ts";
import type { Hearing, Problem } from "../contract.ts";
import { daysFromTo } from "../verifier/office-clock.ts";
import type { Bookings, Moved } from "./bookings.ts";
import type { Away, Hazards } from "./draw-hazards.ts";
import { hazards as assumed } from "./hazards.ts";
import type { Practice } from "./practices.ts";

/** Why a date that somebody had been given fell through. */
export const causes = ["member", "interpreter", "counsel", "dates-to-avoid", "screening", "party"] as const;
export type Cause = (typeof causes)[number];

export interface QuarterCounts {
  /** Dates on which somebody was heard. */
  readonly held: number;
  /** Dates given and not held. */
  readonly postponed: Readonly<Record<Cause, number>>;
  /** Hearings without a date, or with one after the end, when the quarter ends. */
  readonly waiting: number;
  /** Hearings whose legal limit passed without them. */
  readonly limitsMissed: number;
  readonly substituted: number;
}

/** Ninety days of a tribunal, day by day, under one practice. */
export function runQuarter(truth: Problem, bookings: Bookings, hazards: Hazards, practice: Practice): QuarterCounts {
  return new Quarter(truth, bookings, hazards, practice).run();
}

class Quarter {
  readonly #truth: Problem;
  readonly #bookings: Bookings;
  readonly #hazards: Hazards;
  readonly #practice: Practice;
  readonly #hearings: ReadonlyMap<string, Hearing>;
  readonly #heard = new Set<string>();
  readonly #nth = new Map<string, number>();
  readonly #postponed: Record<Cause, number> = {
    member: 0,
    interpreter: 0,
    counsel: 0,
    "dates-to-avoid": 0,
    screening: 0,
    party: 0,
  };

  constructor(truth: Problem, bookings: Bookings, hazards: Hazards, practice: Practice) {
    this.#truth = truth;
    this.#bookings = bookings;
    this.#hazards = hazards;
    this.#practice = practice;
    this.#hearings = new Map(truth.hearings.map((one) => [one.id, one]));
  }

  run(): QuarterCounts {
    const known = Map.groupBy(this.#hazards.away, (one) => one.knownOn);
    const arriving = Map.groupBy(this.#hazards.screening, ([, on]) => on);
    for (const on of daysFromTo(this.#truth.horizon.from, this.#truth.horizon.to)) {
      for (const away of known.get(on) ?? []) this.#away(away, on);
      if (this.#practice.awaitsScreening)
        for (const [id] of arriving.get(on) ?? []) this.#setAgain(id, "screening", on, on);
      this.#foresee(on);
      this.#sit(on);
    }
    const { horizon, hearings } = this.#truth;
    const unheard = hearings.filter(({ id }) => !this.#heard.has(id));
    return {
      held: this.#heard.size,
      postponed: this.#postponed,
      waiting: unheard.length,
      limitsMissed: unheard.filter(({ deadlineAt }) => deadlineAt !== null && deadlineAt.slice(0, 10) <= horizon.to)
        .length,
      substituted: this.#bookings.substituted,
    };
  }

  #away(away: Away, on: string): void {
    this.#follow(this.#bookings.away(away, morning(on)), away.kind, on);
  }

  /** What is found out some days before a hearing. */
  #foresee(on: string): void {
    const soon = plusDays(on as CivilDate, assumed.conflictToldDays.value);
    for (const [id, { start }] of [...this.#bookings.dates]) {
      const day = start.slice(0, 10);
      if (day > soon || this.#heard.has(id)) continue;
      const arrives = this.#hazards.screening.get(id);
      if (arrives !== undefined && arrives > day) this.#postpone(id, "screening", on, arrives);
      else if (!this.#practice.asksCalendars) this.#askAtLast(id, start, on);
    }
  }

  #askAtLast(id: string, start: string, on: string): void {
    const hearing = this.#hearings.get(id);
    if (hearing === undefined) return;
    const isTaken = (list: readonly { readonly from: string; readonly to: string }[]) =>
      list.some(
        ({ from, to }) => Date.parse(from) < Date.parse(start) + hearing.durationMinutes * 60_000 && to > start,
      );
    const counsel = this.#truth.counsel.some((one) => hearing.counsel.includes(one.id) && isTaken(one.unavailable));
    const party = hearing.parties.some((one) => isTaken(one.unavailable));
    if (!counsel && !party) return;
    this.#bookings.learn(hearing);
    this.#postpone(id, counsel ? "counsel" : "dates-to-avoid", on, on);
  }

  #sit(on: string): void {
    for (const [id, { start }] of [...this.#bookings.dates]) {
      if (start.slice(0, 10) !== on || this.#heard.has(id)) continue;
      const nth = (this.#nth.get(id) ?? 0) + 1;
      this.#nth.set(id, nth);
      if (this.#hazards.isPartyAbsent(id, nth)) this.#postpone(id, "party", on, on);
      else this.#heard.add(id);
    }
  }

  #postpone(id: string, cause: Cause, on: string, from: string): void {
    this.#postponed[cause] += 1;
    this.#follow(this.#bookings.remove(id, morning(on)), cause, on);
    this.#setAgain(id, cause, on, from);
  }

  /** With a new notice; a review that the law gives a limit is set as soon as it can be. */
  #setAgain(id: string, cause: Cause, on: string, from: string): void {
    const hearing = this.#hearings.get(id);
    if (hearing === undefined) return;
    const next = hearing.deadlineAt === null ? plusDays(from as CivilDate, assumed.noticeDays.value) : from;
    const earliestOn = next > hearing.earliestOn ? next : hearing.earliestOn;
    this.#follow(this.#bookings.add({ ...hearing, earliestOn }, morning(on)), cause, on);
  }

  /** Each date that was changed counts; one that nobody could be told of in time is given up for a later one. */
  #follow(moved: readonly Moved[], cause: Cause, on: string): void {
    this.#postponed[cause] += moved.length;
    const told = plusDays(on as CivilDate, assumed.noticeDays.value);
    for (const { hearing, to } of moved) {
      const isReview = (this.#hearings.get(hearing)?.deadlineAt ?? null) !== null;
      if (to === null || (!isReview && to.start.slice(0, 10) < told)) this.#setAgain(hearing, cause, on, on);
    }
  }
}

/** Before any office opens. */
const morning = (on: string) => `${on}T11:00:00Z`;
