import { plusDays } from "../../kernel/time.ts";
import { type ApartLimits, type JudgedPlan, planApart } from "../../scheduler/index.ts";
import type { RunResult } from "./commands/keep-run.ts";
import { assembleProblem, type Snapshot } from "./domain/assemble-problem.ts";
import { type Away, type MovingHearing, movingAsked, repairProblem } from "./domain/repair-problem.ts";
import { proposedFor, proposedInstead, runResult } from "./domain/run-result.ts";

interface Planned {
  readonly result: RunResult;
  /** What is kept with the run; of a repair, its last step. */
  readonly made: JudgedPlan;
}

type Limits = (hearings: number) => ApartLimits;

/** Places for everything that is ready. */
export async function planReady(snapshot: Snapshot, limits: Limits): Promise<Planned> {
  const { problem, together } = assembleProblem(snapshot);
  const made = await planApart({ kind: "solve", problem, limits: limits(together.size), explains: true });
  const proposed = new Map([...together].map(([id, files]) => [id, proposedFor(files)]));
  const { proposals, leftOut } = runResult(problem, proposed, made.plan, made.explained);
  const result = { asked: together.size, proposals, leftOut, ...countsOf(made), replaces: true };
  return { result, made };
}

/**
 * Hearings of somebody who is away: first the same hour with somebody else, so that nobody else’s day changes; then another
 * day, with the notice that it needs, for those that nobody can take. Everything else stands.
 */
export async function planRepair(
  snapshot: Snapshot & { readonly moving: readonly MovingHearing[] },
  away: Away,
  limits: Limits,
): Promise<Planned> {
  const tomorrow = plusDays(snapshot.horizon.from, 1);
  const proposed = new Map(snapshot.moving.map((one) => [one.place.id, proposedInstead(one)]));
  const step = async (
    which: "same-hour" | "another-day",
    moving: readonly MovingHearing[],
    taken: Snapshot["taken"],
  ) => {
    const base = assembleProblem({ ...snapshot, taken }).problem;
    const asked = moving.map((one) => movingAsked(one, which, snapshot.calendars, tomorrow, away.accountId));
    const problem = repairProblem(base, asked, away);
    const made = await planApart({ kind: "solve", problem, limits: limits(moving.length) });
    return { made, ...runResult(problem, proposed, made.plan) };
  };
  const first = await step("same-hour", snapshot.moving, snapshot.taken);
  const placed = new Set(first.proposals.map((one) => one.of.moves?.hearingId));
  const left = snapshot.moving.filter((one) => !placed.has(one.hearingId));
  if (left.length === 0 || !first.made.judgement.valid) return repaired(snapshot, first, first.proposals);
  const standing = snapshot.moving.flatMap((one) => {
    const found = first.proposals.find((proposal) => proposal.of.moves?.hearingId === one.hearingId);
    if (found === undefined) return [];
    const { memberIds, interpreterId, ministerCounselId, roomId } = found;
    return [{ ...one.place, memberIds, interpreterId, ministerCounselId, roomId }];
  });
  const second = await step("another-day", left, [...snapshot.taken, ...standing]);
  return repaired(snapshot, second, [...first.proposals, ...second.proposals]);
}

function repaired(
  { moving }: { readonly moving: readonly MovingHearing[] },
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
