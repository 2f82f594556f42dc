import type { Problem } from "../../contract.ts";
import { allowSessions, pinSessions } from "./allow.ts";
import { float64, int32, RowBuilder, type Rows } from "./arrays.ts";
import { buildChoices, buildMemberClasses, type ChoiceClasses, leastSeat, type MemberClasses } from "./classes.ts";
import { dayNumber } from "./clock.ts";
import { buildPast, type Past } from "./past.ts";
import { buildResources, counsel, member, type Names, party, type Resources } from "./resources.ts";
import { buildSessions, type Sessions } from "./sessions.ts";

/**
 * The problem as numbers, in arrays that threads share; built once, never changed by a search (a live schedule changes
 * `allowed` and `open` when people's calendars change). Costs are whole millionths of the cost unit.
 */
export interface Model {
  readonly hearings: number;
  readonly sessions: Sessions;
  readonly resources: Resources;
  readonly members: MemberClasses;
  readonly interpreters: ChoiceClasses;
  readonly rooms: ChoiceClasses;
  readonly reps: ChoiceClasses;
  readonly panel: Int32Array;
  readonly minutes: Int32Array;
  /** `weights.wait × priority × (1 + age)`, for the certificate's exact waits. */
  readonly waitRate: Float64Array;
  /** S1 of leaving it out, S2 of each day of waiting. */
  readonly outCost: Float64Array;
  readonly dayCost: Float64Array;
  /** The least that the seats and the interpreter of a hearing can cost (S3, S4, S5). */
  readonly leastPeople: Float64Array;
  /** Bit k of a hearing's words from `allowedStart[h]`: session k of its family satisfies H1, H2 and counsel's calendars. */
  readonly allowed: Int32Array;
  readonly allowedStart: Int32Array;
  /** Members who must sit beside others (panels of several); for one member the class says it. */
  readonly seized: Rows;
  readonly counsel: Rows;
  /** Parties with several hearings. */
  readonly parties: Rows;
  readonly past: Past;
}

export interface Compiled {
  readonly model: Model;
  readonly names: Names;
}

export function compile(problem: Problem): Compiled {
  const sessions = buildSessions(problem);
  const { resources, names } = buildResources(problem, sessions);
  const members = buildMemberClasses(problem, names);
  const choices = buildChoices(problem, names);
  const model: Model = {
    hearings: problem.hearings.length,
    sessions,
    resources,
    members,
    ...choices,
    leastPeople: leastPeople(problem, members, choices.interpreters),
    ...numbersOf(problem),
    ...pinSessions(problem, sessions, allowSessions(problem, sessions)),
    ...peopleOf(problem, names),
    past: buildPast(problem, sessions, names),
  };
  return { model, names };
}

function numbersOf({ hearings, horizon, weights }: Problem) {
  const count = hearings.length;
  const [panel, minutes] = [int32(count), int32(count)];
  const [outCost, dayCost, waitRate] = [float64(count), float64(count), float64(count)];
  const from = dayNumber(horizon.from);
  for (const [h, hearing] of hearings.entries()) {
    const age = Math.min(3, (from - dayNumber(hearing.receivedOn)) / 365);
    const rate = hearing.priority * (1 + age);
    panel[h] = hearing.panel;
    minutes[h] = hearing.durationMinutes;
    outCost[h] = Math.round(weights.unscheduled * rate * 1e6);
    waitRate[h] = weights.wait * rate;
    dayCost[h] = Math.round(weights.wait * rate * 1e6);
  }
  return { panel, minutes, outCost, dayCost, waitRate };
}

function leastPeople({ hearings }: Problem, members: MemberClasses, interpreters: ChoiceClasses): Float64Array {
  const least = float64(hearings.length);
  for (const [h, { panel }] of hearings.entries()) {
    const c = interpreters.classOf[h] as number;
    const isServed = c >= 0 && (interpreters.rows.start[c + 1] as number) > (interpreters.rows.start[c] as number);
    const tier = isServed ? (interpreters.price[interpreters.rows.start[c] as number] as number) : 0;
    least[h] = tier + panel * leastSeat(members, h);
  }
  return least;
}

function peopleOf({ hearings }: Problem, names: Names) {
  const rows = () => new RowBuilder(hearings.length, hearings.length);
  const [seizedRows, counselRows, partyRows] = [rows(), rows(), rows()];
  const add = (to: RowBuilder, number: number) => {
    if (number >= 0 && !to.has(number)) to.add(number);
  };
  const [members, lawyers, twice] = [names.number[member], names.number[counsel], names.number[party]];
  for (const hearing of hearings) {
    // An unknown member who must sit stays as −1: no place is open then.
    if (hearing.panel > 1) for (const id of new Set(hearing.seizedMembers)) seizedRows.add(members?.get(id) ?? -1);
    for (const id of hearing.counsel) add(counselRows, lawyers?.get(id) ?? -1);
    for (const { id } of hearing.parties) add(partyRows, twice?.get(id) ?? -1);
    seizedRows.endRow();
    counselRows.endRow();
    partyRows.endRow();
  }
  return { seized: seizedRows.rows(), counsel: counselRows.rows(), parties: partyRows.rows() };
}
