// Longer than most: one object keeps problem, plan and what the last event changed in step; its parts are in live/.
import type {
  Assignment,
  Counsel,
  GivenPlan,
  Hearing,
  Interval,
  Plan,
  Problem,
  ScheduleEvent,
  Unscheduled,
} from "../contract.ts";
import { allowAgain, minutesOf, reopen } from "./live/absences.ts";
import { adoptHearing, judgeAdopted } from "./live/adopt-hearing.ts";
import { type Answer, answerOf, formerAssignment } from "./live/answer.ts";
import { settle } from "./live/baseline.ts";
import { type Absence, copyOf, whoIsAway, writeAbsence } from "./live/calendar-edits.ts";
import { Changes } from "./live/changes.ts";
import { hearingsDuring, type LiveState, loadLiveState, startOf } from "./live/live-state.ts";
import { Repair } from "./live/repair.ts";
import { instantOfMinute } from "./model/clock.ts";
import { isImpossible } from "./model/impossible.ts";
import { counsel, member } from "./model/resources.ts";
import { costOf } from "./plan/cost.ts";
import { assignmentOf, unscheduledOf } from "./plan/decode.ts";
import type { Place } from "./state/state.ts";

export type { Answer, HearingChange } from "./live/answer.ts";

/** A schedule in memory that answers one event after the other. */
export interface LiveSchedule {
  answer(event: ScheduleEvent): Answer;
  /** The problem as the events have left it; `previous` is the plan before the last one. */
  problem(): Problem;
  /** The present plan, its S7 against the plan before the last event. Reasons of hearings left out take a moment. */
  plan(): Plan;
}

/** Hearings that can be added before everything is built again, which takes a second on a large problem. */
const spares = 256;
const tooSoon = {
  en: "The places that are free begin before it could be told.",
  fr: "Les places libres débutent avant qu’on puisse l’annoncer.",
};

/** @throws Error for a plan that does not fit the problem; verify it first */
export function createLiveSchedule(problem: Problem, plan: GivenPlan): LiveSchedule {
  return new Live(problem, plan);
}

class Live implements LiveSchedule {
  #problem: Problem;
  #live: LiveState;
  #counselOf: Map<string, Counsel>;
  #pinned: Set<number>;
  #cancelled = new Set<number>();
  #leftOut: Set<number>;
  /** What the last event changed, so that the plan before it can still be told. */
  #last = new Map<number, Place | null>();
  #before: Assignment[] | null = null;

  constructor(problem: Problem, plan: GivenPlan) {
    this.#problem = copyOf(problem);
    this.#live = loadLiveState(this.#problem, plan, spares);
    this.#counselOf = new Map(this.#problem.counsel.map((one) => [one.id, one]));
    this.#pinned = new Set(problem.pins.flatMap((pin) => this.#live.numberOf.get(pin.hearing) ?? []));
    this.#leftOut = new Set(this.#live.hearings.keys().filter((h) => this.#live.state.sessionOf[h] === -1));
  }

  answer(event: ScheduleEvent): Answer {
    settle(this.#live, this.#problem, this.#last.keys());
    this.#before = null;
    if (event.at !== undefined && Date.parse(event.at) > Date.parse(this.#problem.now)) this.#problem.now = event.at;
    if (event.type === "hearing-added" && this.#live.numberOf.has(event.hearing.id))
      throw new Error(`Hearing ${event.hearing.id} is there already`);
    if (event.type === "hearing-added" && !this.#adopt(event.hearing)) this.#buildAgain(event.hearing);
    const changes = new Changes(this.#live);
    const isFixed = (h: number) => this.#pinned.has(h) || this.#hasBegun(h);
    const repair = new Repair(this.#live, changes, isFixed);
    const concerned = this.#apply(event, changes);
    const releasedPins = this.#release(concerned);
    for (const h of concerned) this.#allow(h);
    for (const h of byUrgency(this.#live, concerned)) repair.place(h);
    repair.retry(this.#leftOut, concerned);
    this.#last = changes.before;
    for (const h of changes.before.keys()) this.#note(h);
    return answerOf(this.#live, changes, (h) => this.#assignment(h), {
      cancelled: this.#cancelled,
      concerned,
      releasedPins,
    });
  }

  problem(): Problem {
    const previous = { format: "greffe-plan/1" as const, assignments: this.#assignmentsBefore(), unscheduled: [] };
    const hearings = this.#live.hearings.filter((_, h) => !this.#cancelled.has(h));
    return { ...copyOf(this.#problem), hearings, previous };
  }

  plan(): Plan {
    const { compiled, state, hearings } = this.#live;
    const problem = { ...this.#problem, hearings };
    const assignments: Assignment[] = [];
    const unscheduled: Plan["unscheduled"] = [];
    for (const h of hearings.keys()) {
      if (this.#cancelled.has(h)) continue;
      if (state.sessionOf[h] !== -1) assignments.push(assignmentOf(compiled, state, problem, h));
      else unscheduled.push(this.#reasonOf(h, problem));
    }
    const cost = costOf({ ...problem, hearings }, compiled, state);
    // What is cancelled is not left out.
    for (const h of this.#cancelled) cost.S1 -= s1Of(problem, hearings[h]);
    cost.total = cost.S1 + cost.S2 + cost.S3 + cost.S4 + cost.S5 + cost.S6 + cost.S7;
    return {
      format: "greffe-plan/1",
      assignments,
      unscheduled,
      cost,
      bound: { controllable: 0, certificate: null },
      solver: { seed: 0, seconds: 0, version: "replan/1" },
    };
  }

  /** The rules know no present: a place that is only too soon now is free by them, and is said to be so. */
  #reasonOf(h: number, problem: Problem): Unscheduled {
    const { compiled, state, finder } = this.#live;
    this.#allow(h, Number.NEGATIVE_INFINITY);
    const given = unscheduledOf(compiled, state, problem, h, isImpossible(compiled.model, h));
    this.#allow(h);
    if (given.blocking !== "cost" || finder.find(h, Number.POSITIVE_INFINITY)) return given;
    return { ...given, detail: tooSoon };
  }

  /** Changes calendars and takes out whom the event concerns. */
  #apply(event: ScheduleEvent, changes: Changes): number[] {
    const { state, compiled } = this.#live;
    const { number } = compiled.names;
    if (event.type === "hearing-added") return [this.#live.numberOf.get(event.hearing.id) ?? 0];
    if (event.type === "hearing-cancelled") {
      const h = this.#live.numberOf.get(event.hearing);
      if (h === undefined) return [];
      if (state.sessionOf[h] !== -1) changes.takeOut(h);
      this.#cancelled.add(h);
      this.#leftOut.delete(h);
      this.#releasePin(h);
      this.#live.numberOf.delete(event.hearing);
      return [];
    }
    const [kind, id] = whoIsAway(event);
    const away = this.#afterWhatHasBegun(event, number[kind]?.get(id));
    if (away === null) return [];
    writeAbsence(this.#problem, event, away);
    if (event.type === "counsel-unavailable") this.#learnCounsel(event.counsel);
    const span = minutesOf(away);
    let concerned: number[];
    if (kind === counsel) {
      const all = this.#live.index.ofCounsel(id).filter((h) => !this.#cancelled.has(h));
      const resource = number[kind]?.get(id);
      concerned = resource === undefined ? [] : hearingsDuring(this.#live, resource, span.from, span.to);
      for (const h of all) if (!this.#pinned.has(h) && !this.#hasBegun(h)) this.#allow(h);
    } else {
      const resource = number[kind]?.get(id);
      concerned = resource === undefined ? [] : hearingsDuring(this.#live, resource, span.from, span.to);
    }
    concerned = concerned.filter((h) => !this.#hasBegun(h));
    for (const h of concerned) changes.takeOut(h);
    if (kind !== counsel) reopen(this.#live, kind, id, this.#problem);
    // Who has begun a hearing goes on with it: a seized panel is not changed, the date is.
    if (kind === member) for (const h of concerned) this.#keepPanel(h, changes);
    return concerned;
  }

  #keepPanel(h: number, changes: Changes): void {
    const session = changes.before.get(h)?.session;
    if (session === undefined || (this.#live.hearings[h]?.seizedMembers.length ?? 0) === 0) return;
    this.#forbidden.set(h, session);
  }

  readonly #forbidden = new Map<number, number>();

  #allow(h: number, now = Math.ceil(Date.parse(this.#problem.now) / 60_000)): void {
    if (this.#pinned.has(h)) return;
    allowAgain(this.#live, this.#problem, this.#counselOf, h, now);
    const session = this.#forbidden.get(h);
    if (session === undefined) return;
    this.#forbidden.delete(h);
    const { allowed, allowedStart, sessions } = this.#live.compiled.model;
    const k = session - (sessions.familyStart[sessions.familyOf[h] as number] as number);
    const word = (allowedStart[h] as number) + (k >> 5);
    allowed[word] = (allowed[word] as number) & ~(1 << (k & 31));
  }

  #hasBegun(h: number): boolean {
    const session = this.#live.state.sessionOf[h] as number;
    return session !== -1 && startOf(this.#live, session) * 60_000 < Date.parse(this.#problem.now);
  }

  /** A hearing that has begun is not undone: the absence counts from its end. Null when nothing of it is left. */
  #afterWhatHasBegun(event: Absence, resource: number | undefined): Interval | null {
    const { from, to } = minutesOf(event);
    if (resource === undefined) return { from: event.from, to: event.to };
    const begun = hearingsDuring(this.#live, resource, from, to).filter((h) => this.#hasBegun(h));
    const ends = begun.map((h) => startOf(this.#live, this.#live.state.sessionOf[h] as number) + this.#minutes(h));
    const start = Math.max(from, ...ends);
    if (start >= to) return null;
    return { from: start === from ? event.from : instantOfMinute(start), to: event.to };
  }

  #minutes(h: number): number {
    return this.#live.compiled.model.minutes[h] as number;
  }

  #learnCounsel(id: string): void {
    const changed = this.#problem.counsel.find((one) => one.id === id);
    if (changed !== undefined) this.#counselOf.set(id, changed);
  }

  #adopt(hearing: Hearing): boolean {
    const h = adoptHearing(this.#live, this.#problem, hearing);
    if (h === null) return false;
    this.#leftOut.add(h);
    this.#allow(h);
    judgeAdopted(this.#live, h);
    return true;
  }

  /** The slow way for a hearing of a kind that was never there: the same plan, loaded into a new model. */
  #buildAgain(hearing: Hearing): void {
    const { assignments } = this.#planWithoutReasons();
    this.#problem = { ...this.problem(), previous: null };
    this.#problem.hearings.push(hearing);
    this.#live = loadLiveState(this.#problem, { format: "greffe-plan/1", assignments, unscheduled: [] }, spares);
    this.#cancelled = new Set();
    this.#pinned = new Set(this.#problem.pins.flatMap((pin) => this.#live.numberOf.get(pin.hearing) ?? []));
    this.#leftOut = new Set(this.#live.hearings.keys().filter((h) => this.#live.state.sessionOf[h] === -1));
    this.#last = new Map();
  }

  /** A pin that the event has made impossible no longer stands. */
  #release(concerned: readonly number[]): string[] {
    const released = concerned.filter((h) => this.#pinned.has(h));
    for (const h of released) this.#releasePin(h);
    return released.map((h) => this.#live.hearings[h]?.id ?? "");
  }

  #releasePin(h: number): void {
    if (!this.#pinned.delete(h)) return;
    const id = this.#live.hearings[h]?.id;
    this.#problem.pins = this.#problem.pins.filter((pin) => pin.hearing !== id);
  }

  #note(h: number): void {
    if (this.#live.state.sessionOf[h] === -1 && !this.#cancelled.has(h)) this.#leftOut.add(h);
    else this.#leftOut.delete(h);
  }

  #assignment(h: number): Assignment | null {
    const { compiled, state, hearings } = this.#live;
    if (state.sessionOf[h] === -1) return null;
    return assignmentOf(compiled, state, { ...this.#problem, hearings }, h);
  }

  #planWithoutReasons(): { readonly assignments: Assignment[] } {
    return { assignments: [...this.#live.hearings.keys()].flatMap((h) => this.#assignment(h) ?? []) };
  }

  /** The plan before the last event: the present one with what that event changed put back. */
  #assignmentsBefore(): Assignment[] {
    if (this.#before !== null) return this.#before;
    this.#before = [...this.#live.hearings.keys()].flatMap((h) => {
      const place = this.#last.get(h);
      return (place === undefined ? this.#assignment(h) : formerAssignment(this.#live, h, place)) ?? [];
    });
    return this.#before;
  }
}

/** The dearest to leave out first. */
function byUrgency({ compiled }: LiveState, hearings: readonly number[]): number[] {
  const { outCost } = compiled.model;
  return hearings.toSorted((a, b) => (outCost[b] as number) - (outCost[a] as number) || a - b);
}

function s1Of(problem: Problem, hearing: Hearing | undefined): number {
  if (hearing === undefined) return 0;
  const days = Math.round((Date.parse(problem.horizon.from) - Date.parse(hearing.receivedOn)) / 86_400_000);
  return problem.weights.unscheduled * hearing.priority * (1 + Math.min(3, days / 365));
}
