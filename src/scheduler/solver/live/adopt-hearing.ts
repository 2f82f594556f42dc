import type { Hearing, Problem } from "../../contract.ts";
import type { Rows } from "../model/arrays.ts";
import { type ChoiceClasses, codeOf, housesIn, inPerson, markCode, tierOf } from "../model/classes.ts";
import { dayNumber } from "../model/clock.ts";
import { isImpossible } from "../model/impossible.ts";
import { counsel, interpreter, party, rep, room } from "../model/resources.ts";
import type { LiveState } from "./live-state.ts";
import { spareLinks } from "./spare-hearings.ts";

/**
 * Gives a new hearing one of the spare numbers. Null when the model has to be built again for it: no spare is left, no
 * hearing of the same length, hours and office was there before, or one of its parties now has two hearings.
 */
export function adoptHearing(live: LiveState, problem: Problem, hearing: Hearing): number | null {
  const { model, names } = live.compiled;
  const h = live.hearings.length;
  const alike = live.index.alike(hearing);
  const parties = new Set(hearing.parties.map(({ id }) => id));
  const known = [...parties].filter((id) => names.number[party]?.has(id));
  const twice = [...parties].some((id) => live.index.hasParty(id) && !names.number[party]?.has(id));
  const links = hearing.panel + 3 + hearing.counsel.length + known.length;
  if (h >= model.hearings || alike < 0 || twice || links > spareLinks) return null;
  live.hearings.push(hearing);
  live.index.add(h, hearing);
  live.numberOf.set(hearing.id, h);
  model.sessions.familyOf[h] = model.sessions.familyOf[alike] as number;
  writeNumbers(live, problem, h);
  writeMembers(live, problem, h);
  const numbers = (kind: number, ids: readonly string[]) => ids.map((id) => names.number[kind]?.get(id) ?? -1);
  writeRow(model.counsel, h, numbers(counsel, hearing.counsel));
  writeRow(model.parties, h, numbers(party, known));
  writeRow(model.seized, h, hearing.panel === 1 ? [] : numbers(0, hearing.seizedMembers));
  const serving = problem.interpreters.flatMap((one) => {
    const tier = tierOf(hearing, one);
    return tier === null ? [] : [{ id: one.id, price: Math.round(problem.weights.tier * tier * 1e6) }];
  });
  serving.sort((a, b) => a.price - b.price);
  const here = (offices: readonly string[]) => !inPerson(hearing) || offices.includes(hearing.office);
  const free = (list: readonly { readonly id: string }[]) => list.map(({ id }) => ({ id, price: 0 }));
  writeChoice(live, model.interpreters, interpreter, h, hearing.interpreter === null ? null : serving);
  const rooms = problem.rooms.filter((one) => housesIn(hearing, one));
  writeChoice(live, model.rooms, room, h, inPerson(hearing) ? free(rooms) : null);
  const reps = problem.ministerReps.filter((one) => here(one.offices));
  writeChoice(live, model.reps, rep, h, hearing.minister ? free(reps) : null);
  return h;
}

/** After its sessions are allowed: whether any place could be had. */
export function judgeAdopted(live: LiveState, h: number): void {
  live.impossible[h] = isImpossible(live.compiled.model, h) ? 1 : 0;
}

function writeNumbers({ compiled, hearings, state }: LiveState, problem: Problem, h: number): void {
  const { model } = compiled;
  const hearing = hearings[h];
  if (hearing === undefined) return;
  const age = Math.min(3, (dayNumber(problem.horizon.from) - dayNumber(hearing.receivedOn)) / 365);
  const rate = hearing.priority * (1 + age);
  model.panel[h] = hearing.panel;
  model.minutes[h] = hearing.durationMinutes;
  model.outCost[h] = Math.round(problem.weights.unscheduled * rate * 1e6);
  model.waitRate[h] = problem.weights.wait * rate;
  model.dayCost[h] = Math.round(problem.weights.wait * rate * 1e6);
  model.past.members.start[h + 1] = (model.past.members.start[h] as number) + hearing.panel;
  state.cost += model.outCost[h] as number;
}

/** The mask of who may sit (H5, H6) and what each would cost (S3, S4), in the spare's own class. */
function writeMembers({ compiled, hearings }: LiveState, problem: Problem, h: number): void {
  const { members } = compiled.model;
  const hearing = hearings[h];
  if (hearing === undefined) return;
  // Spare hearing n from the end has the class n from the end.
  const c = members.low.length - (compiled.model.hearings - h);
  const costs = members.seatCode.length / members.memberCount - (compiled.model.hearings - h);
  members.classOf[h] = c;
  members.baseOf[c] = c;
  members.costClassOf[h] = costs;
  const only = hearing.panel === 1 && hearing.seizedMembers.length > 0 ? hearing.seizedMembers : null;
  for (const one of problem.members) {
    const m = compiled.names.number[0]?.get(one.id) ?? -1;
    if (m < 0) continue;
    const code = codeOf(hearing, one);
    members.seatCode[costs * members.memberCount + m] = code;
    markCode(members.codeMask, costs * 4 + code, members.codeWords, m);
    const maySit =
      one.divisions.includes(hearing.division) &&
      one.languages.includes(hearing.language) &&
      hearing.requiredSkills.every((skill) => one.skills.includes(skill)) &&
      (!inPerson(hearing) || one.offices.includes(hearing.office)) &&
      !hearing.excludedMembers.includes(one.id) &&
      (only === null || (only.length === 1 && only.includes(one.id)));
    const word = (members.maskStart[c] as number) + (m >> 5);
    if (maySit) members.mask[word] = (members.mask[word] as number) | (1 << (m & 31));
  }
}

/** Spares are taken in order, so the next row begins where this one ends. */
function writeRow(rows: Rows, row: number, values: readonly number[]): void {
  const start = rows.start[row] as number;
  rows.values.set(values, start);
  rows.start.fill(start + values.length, row + 1);
}

function writeChoice(
  { compiled }: LiveState,
  choice: ChoiceClasses,
  kind: number,
  h: number,
  who: readonly { readonly id: string; readonly price: number }[] | null,
): void {
  if (who === null) return;
  const c = choice.rows.start.length - 1 - (compiled.model.hearings - h);
  choice.classOf[h] = c;
  choice.price.set(
    who.map(({ price }) => price),
    choice.rows.start[c] as number,
  );
  writeRow(
    choice.rows,
    c,
    who.map(({ id }) => compiled.names.number[kind]?.get(id) ?? -1),
  );
}
