import type { Assignment, GivenPlan, Hearing, Problem, ScheduleEvent } from "../contract.ts";
import { createLiveSchedule, type LiveSchedule } from "../solver/replan.ts";
import type { Bookings, Moved } from "./bookings.ts";
import type { Away } from "./draw-hazards.ts";

/** A plan that answers each event by itself: the same hour with somebody else where it can, few people moved where not. */
export class LiveBookings implements Bookings {
  readonly dates = new Map<string, Assignment>();
  substituted = 0;
  readonly #live: LiveSchedule;
  /** A hearing that comes back is a new one to the plan: by its identifier, what the plan calls it while it has it. */
  readonly #names: Map<string, string>;
  readonly #turns = new Map<string, number>();

  constructor(problem: Problem, plan: GivenPlan) {
    this.#live = createLiveSchedule(problem, plan);
    this.#names = new Map(problem.hearings.map(({ id }) => [id, id]));
    for (const one of plan.assignments) this.dates.set(one.hearing, one);
  }

  add(hearing: Hearing, now: string): readonly Moved[] {
    const before = this.#names.has(hearing.id) ? this.remove(hearing.id, now) : [];
    const nth = (this.#turns.get(hearing.id) ?? 0) + 1;
    this.#turns.set(hearing.id, nth);
    this.#names.set(hearing.id, `${hearing.id}~${nth}`);
    const added = this.#answer({ type: "hearing-added", hearing: { ...hearing, id: `${hearing.id}~${nth}` }, at: now });
    return [...before, ...added];
  }

  remove(id: string, now: string): readonly Moved[] {
    this.dates.delete(id);
    const name = this.#names.get(id);
    this.#names.delete(id);
    return name === undefined ? [] : this.#answer({ type: "hearing-cancelled", hearing: name, at: now });
  }

  away({ kind, id, from, to }: Away, at: string): readonly Moved[] {
    const hours = { from, to, at };
    if (kind === "member") return this.#answer({ type: "member-away", member: id, ...hours });
    if (kind === "interpreter") return this.#answer({ type: "interpreter-away", interpreter: id, ...hours });
    return this.#answer({ type: "counsel-unavailable", counsel: id, ...hours });
  }

  /** Everything that can be asked was asked before. */
  learn(): void {}

  #answer(event: ScheduleEvent): readonly Moved[] {
    const { changes, substituted } = this.#live.answer(event);
    this.substituted += substituted;
    return changes.flatMap(({ hearing: name, before, after }) => {
      const hearing = name.split("~")[0] ?? name;
      const isGone = event.type === "hearing-cancelled" && event.hearing === name;
      if (isGone) return [];
      if (after === null) this.dates.delete(hearing);
      else this.dates.set(hearing, { ...after, hearing });
      return before === null || before.start === after?.start ? [] : [{ hearing, to: after }];
    });
  }
}
