import type { Problem } from "../../contract.ts";
import { allowSessions, pinSessions } from "./allow.ts";
import { float64, int32, type Rows, rowsFrom } from "./arrays.ts";
import { buildChoices, buildMemberClasses, type ChoiceClasses, type MemberClasses } from "./classes.ts";
import { dayNumber } from "./clock.ts";
import { buildPast, type Past } from "./past.ts";
import { buildResources, counsel, type Names, party, type Resources } from "./resources.ts";
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
  const count = problem.hearings.length;
  const panel = int32(count);
  const minutes = int32(count);
  const outCost = float64(count);
  const dayCost = float64(count);
  const waitRate = float64(count);
  const from = dayNumber(problem.horizon.from);
  const numbersOf = (kind: number, ids: readonly string[]) =>
    [...new Set(ids)].map((id) => names.number[kind]?.get(id) ?? -1).filter((number) => number >= 0);
  for (const [index, hearing] of problem.hearings.entries()) {
    const age = Math.min(3, (from - dayNumber(hearing.receivedOn)) / 365);
    const rate = hearing.priority * (1 + age);
    panel[index] = hearing.panel;
    minutes[index] = hearing.durationMinutes;
    outCost[index] = Math.round(problem.weights.unscheduled * rate * 1e6);
    waitRate[index] = problem.weights.wait * rate;
    dayCost[index] = Math.round(problem.weights.wait * rate * 1e6);
  }
  const model: Model = {
    hearings: count,
    sessions,
    resources,
    members: buildMemberClasses(problem, names),
    ...buildChoices(problem, names),
    panel,
    minutes,
    outCost,
    dayCost,
    waitRate,
    ...pinSessions(problem, sessions, allowSessions(problem, sessions)),
    seized: rowsFrom(
      problem.hearings.map((one) =>
        one.panel === 1 ? [] : [...new Set(one.seizedMembers)].map((id) => names.number[0]?.get(id) ?? -1),
      ),
    ),
    counsel: rowsFrom(problem.hearings.map((one) => numbersOf(counsel, one.counsel))),
    parties: rowsFrom(
      problem.hearings.map((one) =>
        numbersOf(
          party,
          one.parties.map(({ id }) => id),
        ),
      ),
    ),
    past: buildPast(problem, sessions, names),
  };
  return { model, names };
}
