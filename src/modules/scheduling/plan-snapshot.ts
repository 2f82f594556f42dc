import { plusDays } from "../../kernel/time.ts";
import { type JudgedPlan, planInThread, type SearchLimits } from "../../scheduler/index.ts";
import type { RunResult } from "./commands/keep-run.ts";
import { assembleProblem, type Snapshot } from "./domain/assemble-problem.ts";
import { type Away, type MovingHearing, movingAsked, type RepairStep, repairProblem } from "./domain/repair-problem.ts";
import { proposedFor, proposedInstead, runResult } from "./domain/run-result.ts";
import type { MovingSnapshot } from "./queries/read-snapshot.ts";

interface Planned {
  readonly result: RunResult;
  /** What is kept with the run; of a repair, its last step. */
  readonly made: JudgedPlan;
}

type Limits = (hearings: number) => SearchLimits;

/** Places for everything that is ready. */
export async function planReady(snapshot: Snapshot, limits: Limits): Promise<Planned> {
  const { problem, together } = assembleProblem(snapshot);
  const made = await planInThread({ kind: "solve", problem, limits: limits(together.size), explains: true });
  const proposed = new Map([...together].map(([id, cases]) => [id, proposedFor(cases)]));
  const { proposals, leftOut } = runResult(problem, proposed, made.plan, made.explained);
  const result = { asked: together.size, proposals, leftOut, ...countsOf(made), replaces: true };
  return { result, made };
}

/**
 * Hearings of somebody who is away: first the same hour with somebody else, so that nobody else’s day changes, for which the
 * weeks of the absence are read and no more; then another day, with the notice that it needs, for those that nobody can take.
 * Everything else stands.
 */
export async function planRepair(
  read: (during: Away | null) => Promise<MovingSnapshot>,
  away: Away,
  limits: Limits,
): Promise<Planned> {
  const near = await read(away);
  const first = await atTheirHour(near, away, limits);
  const found = new Map(first.proposals.map((one) => [one.of.moves?.hearingId, one]));
  const isLeft = (one: MovingHearing) => !found.has(one.hearingId);
  if (!near.moving.some(isLeft) || !first.made.judgement.valid) return repaired(near.moving, first, first.proposals);
  const whole = await read(null);
  const standing = whole.moving.flatMap((one) => {
    const by = found.get(one.hearingId);
    if (by === undefined) return [];
    const { memberIds, interpreterId, ministerCounselId, roomId } = by;
    return [{ ...one.place, memberIds, interpreterId, ministerCounselId, roomId }];
  });
  const left = whole.moving.filter(isLeft);
  const asked = { ...whole, moving: left, taken: [...whole.taken, ...standing] };
  const second = await planStep("another-day", asked, away, limits(left.length));
  return repaired(near.moving, second, [...first.proposals, ...second.proposals]);
}

/** The first plan is the best where one hearing asks; where it leaves one of several out, a search looks further. */
async function atTheirHour(snapshot: MovingSnapshot, away: Away, limits: Limits) {
  const first = await planStep("same-hour", snapshot, away, { ...limits(1), seconds: 0 });
  const isSearched = snapshot.moving.length > 1 && first.proposals.length < snapshot.moving.length;
  return isSearched ? planStep("same-hour", snapshot, away, limits(snapshot.moving.length)) : first;
}

async function planStep(which: RepairStep, snapshot: MovingSnapshot, away: Away, limits: SearchLimits) {
  const { moving, calendars, horizon } = snapshot;
  const proposed = new Map(moving.map((one) => [one.place.id, proposedInstead(one)]));
  const tomorrow = plusDays(horizon.from, 1);
  const asked = moving.map((one) => movingAsked(one, which, calendars, tomorrow, away.accountId));
  const problem = repairProblem(assembleProblem(snapshot).problem, asked, away);
  const made = await planInThread({ kind: "solve", problem, limits });
  return { made, ...runResult(problem, proposed, made.plan) };
}

function repaired(
  moving: readonly MovingHearing[],
  { made, leftOut }: { readonly made: JudgedPlan; readonly leftOut: RunResult["leftOut"] },
  proposals: RunResult["proposals"],
): Planned {
  const result = { asked: moving.length, proposals, leftOut, ...countsOf(made), replaces: false };
  return { result, made };
}

const countsOf = ({ plan }: JudgedPlan) => ({
  leftOutHearings: plan.unscheduled.length,
  impossible: plan.unscheduled.filter((one) => one.impossible).length,
});
