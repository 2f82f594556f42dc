import type { GivenPlan, Interval, Problem } from "../contract.ts";
import { findShortages, type Shortage } from "./bound/shortages.ts";
import { findImpossible } from "./model/impossible.ts";
import { compile } from "./model/model.ts";

/** Who is missing: of whom more is asked than they can give. Minutes count the break after each hearing. */
export interface MissingPeople {
  readonly of: Shortage["of"];
  /** Languages of the hearings, where interpreters are missing. */
  readonly languages: readonly string[];
  readonly people: readonly string[];
  readonly asked: number;
  /** Proved: so many cannot be held whoever plans. */
  readonly atLeast: number;
  readonly leftOut: number;
  /** Which of them have no place. */
  readonly without: readonly string[];
  readonly missingMinutes: number;
  /** How many more like them would hold what is left out, at the time that one of them gives in the period. */
  readonly hire: number;
  readonly byOffice: readonly { readonly office: string; readonly asked: number; readonly leftOut: number }[];
  /** The part of their time that the plan uses, by month. */
  readonly byMonth: readonly { readonly month: string; readonly used: number }[];
}

export interface LeftOutExplanation {
  readonly placed: number;
  /** No place exists even on an empty calendar. */
  readonly impossible: number;
  /** Proved of so many, which ones being a choice. */
  readonly unavoidable: number;
  /** Nothing proves that these cannot be held. */
  readonly search: number;
  readonly missing: readonly MissingPeople[];
}

/** Rounds in which the counts are found; more prove little more. */
const rounds = 200;

/** Why hearings of a plan are left out, on the whole, and who would have to be hired. */
export function explainShortages(problem: Problem, plan: GivenPlan): LeftOutExplanation {
  const { model } = compile(problem);
  const shortages = findShortages(model, findImpossible(model), rounds, () => 0);
  const out = new Set(plan.unscheduled.filter((one) => !one.impossible).map((one) => one.hearing));
  const missing = shortages.map((shortage) => missingOf(problem, plan, shortage, out));
  const proved = missing.reduce((sum, { atLeast, leftOut }) => sum + Math.min(atLeast, leftOut), 0);
  const unavoidable = Math.min(
    out.size,
    mostApart(shortages) ? proved : Math.max(0, ...missing.map((one) => one.atLeast)),
  );
  return {
    placed: plan.assignments.length,
    impossible: plan.unscheduled.length - out.size,
    unavoidable,
    search: out.size - unavoidable,
    missing,
  };
}

/** True when no hearing is counted in two shortages, so that what is proved of each may be added. */
function mostApart(shortages: readonly Shortage[]): boolean {
  const all = shortages.flatMap(({ hearings }) => hearings);
  return new Set(all).size === all.length;
}

function missingOf(problem: Problem, plan: GivenPlan, shortage: Shortage, out: ReadonlySet<string>): MissingPeople {
  const hearings = shortage.hearings.flatMap((h) => problem.hearings[h] ?? []);
  const left = hearings.filter(({ id }) => out.has(id));
  const missingMinutes = left.reduce((sum, one) => sum + one.durationMinutes + problem.breakMinutes, 0);
  const languages = [...new Set(hearings.flatMap(({ interpreter }) => interpreter?.language ?? []))].sort();
  const people = peopleOf(problem, shortage.of, languages);
  const each = people.reduce((sum, one) => sum + minutesOf(one.available), 0) / Math.max(1, people.length);
  const offices = [...new Set(hearings.map(({ office }) => office))].sort();
  return {
    of: shortage.of,
    languages: shortage.of === "interpreters" ? languages : [],
    people: people.map(({ id }) => id),
    asked: hearings.length,
    atLeast: shortage.atLeast,
    leftOut: left.length,
    without: left.map(({ id }) => id),
    missingMinutes,
    hire: each === 0 ? 0 : Math.ceil(missingMinutes / each),
    byOffice: offices.map((office) => ({
      office,
      asked: hearings.filter((one) => one.office === office).length,
      leftOut: left.filter((one) => one.office === office).length,
    })),
    byMonth: monthsOf(problem, plan, people),
  };
}

interface Person {
  readonly id: string;
  readonly available: readonly Interval[];
}

function peopleOf(problem: Problem, of: Shortage["of"], languages: readonly string[]): readonly Person[] {
  if (of === "ministerReps") return problem.ministerReps;
  if (of === "rooms") return [];
  return problem.interpreters.filter((one) => one.languages.some(({ language }) => languages.includes(language)));
}

const minutesOf = (list: readonly Interval[]) =>
  list.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 60_000, 0);

function monthsOf(problem: Problem, plan: GivenPlan, people: readonly Person[]): MissingPeople["byMonth"] {
  const ids = new Set(people.map(({ id }) => id));
  const minutes = new Map(problem.hearings.map((one) => [one.id, one.durationMinutes + problem.breakMinutes]));
  const open = new Map<string, number>();
  const used = new Map<string, number>();
  const add = (to: Map<string, number>, instant: string, some: number) =>
    to.set(instant.slice(0, 7), (to.get(instant.slice(0, 7)) ?? 0) + some);
  for (const { available } of people)
    for (const one of available) add(open, one.from, minutesOf([one]) + problem.breakMinutes);
  for (const { hearing, start, interpreter, ministerRep } of plan.assignments)
    if (ids.has(interpreter ?? "") || ids.has(ministerRep ?? "")) add(used, start, minutes.get(hearing) ?? 0);
  return [...open.keys()]
    .sort()
    .map((month) => ({ month, used: Math.min(1, (used.get(month) ?? 0) / (open.get(month) ?? 1)) }));
}
