import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Assignment, Plan, Problem, Unscheduled } from "../../contract.ts";
import type { Shortage } from "../bound/shortages.ts";
import { instantOfMinute } from "../model/clock.ts";
import type { Compiled } from "../model/model.ts";
import type { State } from "../state/state.ts";
import { blockingOf } from "./blocking.ts";
import { blockingText } from "./blocking-text.ts";
import { costOf } from "./cost.ts";
import { shortageTexts } from "./shortage-text.ts";

/** The assignment of a placed hearing. */
export function assignmentOf({ model, names }: Compiled, state: State, problem: Problem, h: number): Assignment {
  const { sessions } = model;
  const session = state.sessionOf[h] as number;
  const slot = sessions.templateStart[sessions.sessionTemplate[session] as number] as number;
  const first = state.linkStart[h] as number;
  const panel = model.panel[h] as number;
  const idAt = (link: number) => {
    const resource = state.linkResource[link] as number;
    return resource < 0 ? null : (names.id[resource] ?? null);
  };
  const members: string[] = [];
  for (let j = 0; j < panel; j += 1) members.push(idAt(first + j) ?? "");
  return {
    hearing: problem.hearings[h]?.id ?? "",
    start: instantOfMinute(slot * sessions.grid + sessions.origin),
    members: members.sort(),
    interpreter: idAt(first + panel),
    ministerRep: idAt(first + panel + 2),
    room: idAt(first + panel + 1),
  };
}

/** Why a hearing is left out of a state. */
export function unscheduledOf(
  compiled: Compiled,
  state: State,
  problem: Problem,
  h: number,
  impossible: boolean,
): Unscheduled {
  const blocking = blockingOf(compiled, problem, impossible ? null : state, h);
  const hearing = problem.hearings[h];
  if (hearing === undefined) throw new Error("a hearing that is left out is one of the problem");
  const { en, fr } = blockingText(blocking, hearing);
  return { hearing: hearing.id, impossible, blocking, detail: { en, fr } };
}

/** A plan file from a state; hearings in the order of the input. */
export function decode(
  compiled: Compiled,
  problem: Problem,
  state: State,
  impossible: Uint8Array,
  { shortages, ...rest }: Pick<Plan, "bound" | "solver"> & { readonly shortages: readonly Shortage[] },
): Plan {
  const shortageOf = shortageTexts(state, shortages);
  const assignments: Assignment[] = [];
  const unscheduled: Unscheduled[] = [];
  for (let h = 0; h < problem.hearings.length; h += 1)
    if ((state.sessionOf[h] as number) >= 0) assignments.push(assignmentOf(compiled, state, problem, h));
    else unscheduled.push(withShortage(unscheduledOf(compiled, state, problem, h, impossible[h] === 1), shortageOf(h)));
  return { format: "greffe-plan/1", assignments, unscheduled, cost: costOf(problem, compiled, state), ...rest };
}

/** The reason of one hearing, then what is proved of all who ask for the same people. */
function withShortage(one: Unscheduled, shortage: Bilingual | null): Unscheduled {
  if (one.impossible || shortage === null) return one;
  const { en, fr } = one.detail;
  return { ...one, detail: { en: `${en} ${shortage.en}`, fr: `${fr} ${shortage.fr}` } };
}
