import type { Problem } from "../../contract.ts";
import { float64, int32, RowBuilder, type Rows } from "./arrays.ts";
import { minuteOf } from "./clock.ts";
import { interpreter, type Names, rep } from "./resources.ts";
import type { Sessions } from "./sessions.ts";

/** The plan before, for S7. `session` is −1 when the hearing was not in it, −2 when its start is no longer a session. */
export interface Past {
  readonly session: Int32Array;
  /** S7 when the start changes; a quarter of it when only people change. */
  readonly moved: Float64Array;
  /** Members who sat, ascending, then interpreter and representative (−1 for none) of each hearing that was assigned. */
  readonly members: Rows;
  readonly interpreter: Int32Array;
  readonly rep: Int32Array;
}

const threeWeeks = 21 * 86_400_000;

/** Sessions of a family by the minute they start at. */
export function sessionAt(sessions: Sessions, family: number, minute: number): number {
  const { familyStart, sessionTemplate, templateStart, grid, origin } = sessions;
  for (let session = familyStart[family] as number; session < (familyStart[family + 1] as number); session += 1)
    if ((templateStart[sessionTemplate[session] as number] as number) * grid + origin === minute) return session;
  return -1;
}

export function buildPast(problem: Problem, sessions: Sessions, names: Names): Past {
  const count = problem.hearings.length;
  const assigned = new Map((problem.previous?.assignments ?? []).map((one) => [one.hearing, one]));
  const past = {
    session: int32(count).fill(-1),
    moved: float64(count),
    interpreter: int32(count).fill(-1),
    rep: int32(count).fill(-1),
  };
  const members = new RowBuilder(count, problem.previous === null ? 0 : count);
  if (problem.previous === null) return { ...past, members: members.rows() };
  for (const [h, hearing] of problem.hearings.entries()) {
    const former = assigned.get(hearing.id);
    const sat = [...new Set(former?.members)].map((id) => names.number[0]?.get(id) ?? -1);
    for (const m of sat.sort((a, b) => a - b)) members.add(m);
    members.endRow();
    if (former === undefined) continue;
    const start = minuteOf(former.start);
    const exact = Date.parse(former.start) === start * 60_000;
    const session = exact ? sessionAt(sessions, sessions.familyOf[h] as number, start) : -1;
    past.session[h] = session < 0 ? -2 : session;
    const told =
      hearing.parties.length +
      hearing.counsel.length +
      hearing.panel +
      (hearing.interpreter === null ? 0 : 1) +
      (hearing.minister ? 1 : 0);
    const soon = Date.parse(former.start) - Date.parse(problem.now) <= threeWeeks;
    past.moved[h] = Math.round(problem.weights.moved * told * (soon ? 2 : 1) * 1e6);
    if (former.interpreter !== null) past.interpreter[h] = names.number[interpreter]?.get(former.interpreter) ?? -2;
    if (former.ministerRep !== null) past.rep[h] = names.number[rep]?.get(former.ministerRep) ?? -2;
  }
  return { ...past, members: members.rows() };
}
