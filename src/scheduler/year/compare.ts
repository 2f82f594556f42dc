import type { GivenPlan, Problem } from "../contract.ts";
import { firstComeFirstServed } from "../generator/first-come.ts";
import { generate } from "../generator/generate.ts";
import type { Size } from "../generator/sizes.ts";
import { solve } from "../solver/solve.ts";
import { drawHazards, type Hazards } from "./draw-hazards.ts";
import { FirstComeBookings, limitsFirst } from "./first-come-bookings.ts";
import { LiveBookings } from "./live-bookings.ts";
import { type Practice, practices } from "./practices.ts";
import { type Cause, causes, type QuarterCounts, runQuarter } from "./quarter.ts";

export interface YearAsked {
  readonly size: Size;
  readonly seed: number;
  /** Of ninety days each, with hearings of their own. */
  readonly quarters: number;
  /** Of the solver, for each quarter. */
  readonly seconds: number;
  readonly steps?: number;
  readonly scarce: boolean;
}

export interface PracticeYear extends QuarterCounts {
  readonly practice: Practice;
  /** Of a hundred dates that were given and came: those that nobody was heard on. */
  readonly postponedPercent: number;
  /** What this practice's one thing more takes off the one before, in the same points. */
  readonly gain: number;
}

/** The same hearings and the same hazards under each practice. */
export async function compareYear(asked: YearAsked): Promise<readonly PracticeYear[]> {
  const sums = practices.map((practice) => ({ practice, ...nothing() }));
  for (let quarter = 0; quarter < asked.quarters; quarter += 1) {
    const seed = asked.seed * 100 + quarter;
    const truth = generate({ size: asked.size, seed, scarce: asked.scarce });
    const hazards = drawHazards(truth, seed);
    for (const [index, practice] of practices.entries()) {
      const counts = await quarterUnder(practice, truth, hazards, asked);
      sums[index] = { practice, ...plus(sums[index] ?? nothing(), counts) };
    }
  }
  let before: number | null = null;
  return sums.map((sum) => {
    const percent = share(sum);
    const gain = before === null ? 0 : before - percent;
    before = percent;
    return { ...sum, postponedPercent: round(percent), gain: round(gain) };
  });
}

export type SolverTime = Pick<YearAsked, "seed" | "seconds" | "steps">;

/** Ninety days under one practice: what its registry knows, the dates that it gives, and what becomes of them. */
export async function quarterUnder(practice: Practice, truth: Problem, hazards: Hazards, time: SolverTime) {
  return runQuarter(truth, await bookingsOf(practice, truth, hazards, time), hazards, practice);
}

async function bookingsOf(practice: Practice, truth: Problem, hazards: Hazards, time: SolverTime) {
  const known = knownBy(practice, truth, hazards);
  if (!practice.repairs) return new FirstComeBookings(known, truth, hazards);
  const { seconds, steps, seed } = time;
  const plan: GivenPlan = practice.solves
    ? await solve(known, { seconds, ...(steps === undefined ? {} : { steps }), seed, threads: 2 })
    : firstComeFirstServed(limitsFirst(known));
  return new LiveBookings(known, plan);
}

/** The problem as whoever sets the dates has it before them. */
function knownBy(practice: Practice, truth: Problem, { counselUnknown, screening }: Hazards): Problem {
  const hearings = practice.awaitsScreening ? truth.hearings.filter(({ id }) => !screening.has(id)) : truth.hearings;
  if (practice.asksCalendars) return { ...truth, hearings };
  return {
    ...truth,
    hearings: hearings.map((one) => ({ ...one, parties: one.parties.map(({ id }) => ({ id, unavailable: [] })) })),
    counsel: truth.counsel.map((one) => (counselUnknown.has(one.id) ? { ...one, unavailable: [] } : one)),
  };
}

function nothing(): QuarterCounts {
  const postponed = Object.fromEntries(causes.map((cause) => [cause, 0])) as Record<Cause, number>;
  return { held: 0, postponed, waiting: 0, limitsMissed: 0, substituted: 0 };
}

function plus(a: QuarterCounts, b: QuarterCounts): QuarterCounts {
  const postponed = Object.fromEntries(
    causes.map((cause) => [cause, a.postponed[cause] + b.postponed[cause]]),
  ) as Record<Cause, number>;
  return {
    held: a.held + b.held,
    postponed,
    waiting: a.waiting + b.waiting,
    limitsMissed: a.limitsMissed + b.limitsMissed,
    substituted: a.substituted + b.substituted,
  };
}

function share({ held, postponed }: QuarterCounts): number {
  const fell = causes.reduce((sum, cause) => sum + postponed[cause], 0);
  return held + fell === 0 ? 0 : (100 * fell) / (held + fell);
}

const round = (value: number) => Math.round(value * 10) / 10;
