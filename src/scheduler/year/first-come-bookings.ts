import type { Assignment, Hearing, Interval, Problem } from "../contract.ts";
import { BookingCalendar, whoComes } from "../generator/booking-calendar.ts";
import { firstComeFirstServed } from "../generator/first-come.ts";
import { indexProblem } from "../verifier/indexed-problem.ts";
import type { Bookings, Moved } from "./bookings.ts";
import type { Away, Hazards } from "./draw-hazards.ts";

/** Each hearing takes the first place there is; whose member or counsel cannot come goes back to the end of the line. */
export class FirstComeBookings implements Bookings {
  readonly dates = new Map<string, Assignment>();
  substituted = 0;
  readonly #hearings = new Map<string, Hearing>();
  readonly #diary: BookingCalendar;
  readonly #truth: Problem;
  readonly #hazards: Hazards;
  readonly #learnt = new Set<string>();

  /** @param known - the problem as the registry knows it @param truth - as it is */
  constructor(known: Problem, truth: Problem, hazards: Hazards) {
    this.#diary = new BookingCalendar(indexProblem(known));
    this.#truth = truth;
    this.#hazards = hazards;
    for (const one of known.hearings) this.#hearings.set(one.id, one);
    for (const one of firstComeFirstServed(limitsFirst(known)).assignments) this.#enter(one);
  }

  add(hearing: Hearing, now: string): readonly Moved[] {
    this.#hearings.set(hearing.id, hearing);
    const place = this.#diary.firstPlace(hearing, Date.parse(now));
    if (place !== null) this.#enter(place);
    return [];
  }

  remove(id: string): readonly Moved[] {
    const hearing = this.#hearings.get(id);
    const date = this.dates.get(id);
    if (hearing !== undefined && date !== undefined) this.#diary.leave(hearing, date);
    this.dates.delete(id);
    return [];
  }

  away({ kind, id, from, to }: Away): readonly Moved[] {
    const span = { from: Date.parse(from), to: Date.parse(to) };
    const key = `${kind}:${id}`;
    this.#diary.block(key, span);
    return [...this.dates.values()].flatMap((date) => {
      const hearing = this.#hearings.get(date.hearing);
      const start = Date.parse(date.start);
      if (hearing === undefined || start >= span.to || start + hearing.durationMinutes * 60_000 <= span.from) return [];
      if (!whoComes(hearing, date).includes(key)) return [];
      if (kind === "interpreter" && this.#hasOtherInterpreter(hearing, date)) return [];
      this.remove(hearing.id);
      return [{ hearing: hearing.id, to: null }];
    });
  }

  learn(hearing: Hearing): void {
    for (const id of hearing.counsel)
      this.#learn(`counsel:${id}`, this.#truth.counsel.find((one) => one.id === id)?.unavailable ?? []);
    for (const party of this.#truth.hearings.find(({ id }) => id === hearing.id)?.parties ?? [])
      this.#learn(`party:${party.id}`, party.unavailable);
  }

  #learn(key: string, unavailable: readonly Interval[]): void {
    if (this.#learnt.has(key)) return;
    this.#learnt.add(key);
    for (const { from, to } of unavailable) this.#diary.block(key, { from: Date.parse(from), to: Date.parse(to) });
  }

  #enter(date: Assignment): void {
    const hearing = this.#hearings.get(date.hearing);
    if (hearing === undefined) return;
    this.#diary.enter(hearing, date);
    this.dates.set(hearing.id, date);
  }

  #hasOtherInterpreter(hearing: Hearing, date: Assignment): boolean {
    if (!this.#hazards.isInterpreterFound(hearing.id, Date.parse(date.start))) return false;
    this.#diary.leave(hearing, date);
    const other = this.#diary.otherInterpreter(hearing, date);
    this.#enter(other ?? date);
    if (other !== null) this.substituted += 1;
    return other !== null;
  }
}

/** A registry sets what the law gives a limit before everything else. */
export function limitsFirst(problem: Problem): Problem {
  return {
    ...problem,
    hearings: problem.hearings.map((one) => (one.deadlineAt === null ? one : { ...one, receivedOn: "1970-01-01" })),
  };
}
