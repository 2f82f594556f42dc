import { type CivilDate, civilDateIn, daysBetween, type Instant, type Zone } from "../../../kernel/time.ts";
import type { Plan, Problem } from "../../../scheduler/index.ts";
import { whatIfRules } from "../rules/what-if-rules.ts";
import type { PlanFigures } from "./contract.ts";

/** What a plan comes to for those that had no place before it. */
export function planFigures(
  problem: Problem,
  plan: Plan,
  measured: { readonly controllable: number; readonly bound: number },
): PlanFigures {
  const pinned = new Set(problem.pins.map((pin) => pin.hearing));
  const zones = new Map(problem.offices.map(({ id, zone }) => [id, zone as Zone]));
  const starts = new Map(plan.assignments.map(({ hearing, start }) => [hearing, start]));
  const asking = problem.hearings.filter(({ id }) => !pinned.has(id));
  const lines = asking.map((one) => {
    const start = starts.get(one.id);
    const on = start === undefined ? null : civilDateIn(start as Instant, zones.get(one.office) ?? ("UTC" as Zone));
    const wait = on === null ? null : Math.max(0, daysBetween(one.earliestOn as CivilDate, on));
    return { language: one.interpreter?.language ?? null, wait };
  });
  const isLate = ({ wait }: { readonly wait: number | null }) => wait !== null && wait > whatIfRules.lateAfterDays;
  const waits = lines.flatMap(({ wait }) => (wait === null ? [] : [wait]));
  const out = plan.unscheduled.filter(({ hearing }) => !pinned.has(hearing));
  const languages = [...Map.groupBy(lines, ({ language }) => language)].map(([language, own]) => ({
    language,
    asked: own.length,
    leftOut: own.filter(({ wait }) => wait === null).length,
    late: own.filter(isLate).length,
  }));
  return {
    asked: asking.length,
    placed: waits.length,
    leftOut: out.length,
    impossible: out.filter(({ impossible }) => impossible).length,
    late: lines.filter(isLate).length,
    meanWaitDays: waits.length === 0 ? null : waits.reduce((sum, one) => sum + one, 0) / waits.length,
    cost: measured.controllable,
    bound: measured.bound,
    languages: languages.toSorted((a, b) => (a.language ?? "").localeCompare(b.language ?? "", "en")),
  };
}
