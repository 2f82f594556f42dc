import type { Assignment, GivenPlan, Hearing, Problem } from "../../contract.ts";
import { minuteOf } from "../model/clock.ts";
import { findImpossible } from "../model/impossible.ts";
import { type Compiled, compile } from "../model/model.ts";
import { sessionAt } from "../model/past.ts";
import { interpreter, rep, room } from "../model/resources.ts";
import { ownCost } from "../state/own-cost.ts";
import { PlaceFinder } from "../state/place-finder.ts";
import { newPlace, type Place, State } from "../state/state.ts";
import { withSpareHearings } from "./spare-hearings.ts";

/** A problem and a plan of it in memory, ready to be changed. */
export interface LiveState {
  readonly compiled: Compiled;
  readonly state: State;
  readonly finder: PlaceFinder;
  readonly impossible: Uint8Array;
  /** Hearings by identifier, and by number; those of the problem first, then those added. */
  readonly numberOf: Map<string, number>;
  readonly hearings: Hearing[];
  readonly index: HearingIndex;
}

/** What is asked of all hearings at every event, kept so that it is not searched for. */
class HearingIndex {
  readonly #families = new Map<string, number>();
  readonly #ofCounsel = new Map<string, number[]>();
  readonly #parties = new Set<string>();

  add(h: number, hearing: Hearing): void {
    const key = familyKey(hearing);
    if (!this.#families.has(key)) this.#families.set(key, h);
    for (const id of hearing.counsel) {
      const known = this.#ofCounsel.get(id);
      if (known === undefined) this.#ofCounsel.set(id, [h]);
      else known.push(h);
    }
    for (const { id } of hearing.parties) this.#parties.add(id);
  }

  /** A hearing with the same office, length and starting times, or -1. */
  alike(hearing: Hearing): number {
    return this.#families.get(familyKey(hearing)) ?? -1;
  }

  ofCounsel(id: string): readonly number[] {
    return this.#ofCounsel.get(id) ?? [];
  }

  hasParty(id: string): boolean {
    return this.#parties.has(id);
  }
}

function familyKey({ durationMinutes, starts, alsoOn = [], office }: Hearing): string {
  return `${durationMinutes}|${[...new Set(starts)].sort().join()}|${[...new Set(alsoOn)].sort().join()}|${office}`;
}

/**
 * Loads a plan, which must hold every rule. `baseline` is what S7 compares with; `spares` more hearings can be added.
 * @throws Error for a plan that names a start or person that the problem does not have
 */
export function loadLiveState(
  problem: Problem,
  plan: GivenPlan,
  spares: number,
  baseline: GivenPlan | null = plan,
): LiveState {
  const { model: exact, names } = compile({ ...problem, previous: baseline });
  const model = withSpareHearings(exact, spares);
  const impossible = new Uint8Array(model.hearings);
  impossible.set(findImpossible(exact));
  const state = new State(model);
  const live: LiveState = {
    compiled: { model, names },
    state,
    finder: new PlaceFinder(state),
    impossible,
    numberOf: new Map(problem.hearings.map(({ id }, h) => [id, h])),
    hearings: [...problem.hearings],
    index: new HearingIndex(),
  };
  for (const [h, hearing] of problem.hearings.entries()) live.index.add(h, hearing);
  const place = newPlace();
  for (const assignment of plan.assignments) {
    const h = live.numberOf.get(assignment.hearing);
    if (h === undefined) throw new Error(`Hearing ${assignment.hearing} is not in the problem`);
    writePlace(live, h, assignment, place);
    state.add(h, place);
  }
  return live;
}

function writePlace({ compiled }: LiveState, h: number, given: Assignment, into: Place): void {
  const { model, names } = compiled;
  const number = (kind: number, id: string | null) => {
    if (id === null) return -1;
    const found = names.number[kind]?.get(id);
    if (found === undefined) throw new Error(`${id} is not in the problem`);
    return found;
  };
  into.session = sessionAt(model.sessions, model.sessions.familyOf[h] as number, minuteOf(given.start));
  if (into.session < 0) throw new Error(`Hearing ${given.hearing} has no session at ${given.start}`);
  given.members.forEach((id, j) => {
    into.members[j] = number(0, id);
  });
  into.interpreter = number(interpreter, given.interpreter);
  into.room = number(room, given.room);
  into.rep = number(rep, given.ministerRep);
  into.own = ownCost(model, h, into);
}

/** Start of a session in minutes since 1970. */
export function startOf({ compiled }: LiveState, session: number): number {
  const { sessions } = compiled.model;
  return (
    (sessions.templateStart[sessions.sessionTemplate[session] as number] as number) * sessions.grid + sessions.origin
  );
}

/** Hearings of a resource that meet a span of minutes, once each. */
export function hearingsDuring(live: LiveState, resource: number, from: number, to: number): number[] {
  const { state, compiled } = live;
  const { sessions } = compiled.model;
  const first = Math.floor((from - sessions.origin) / 1440) - 4;
  const last = Math.floor((to - sessions.origin) / 1440);
  const found = new Set<number>();
  for (let day = Math.max(0, first - 14); day <= Math.min(sessions.days - 1, last); day += 1) {
    for (
      let link = state.head[resource * sessions.days + day] as number;
      link >= 0;
      link = state.next[link] as number
    ) {
      const h = state.linkHearing[link] as number;
      const start = startOf(live, state.sessionOf[h] as number);
      if (start < to && from < start + (compiled.model.minutes[h] as number)) found.add(h);
    }
  }
  return [...found];
}
