import { type CivilDate, plusDays, startOfDay, type Zone } from "../../../kernel/time.ts";
import { type Hearing, type JudgedPlan, planInThread, type SearchLimits } from "../../../scheduler/index.ts";
import { assembleProblem, type Snapshot } from "../domain/assemble-problem.ts";
import { type MovingHearing, movingAsked } from "../domain/repair-problem.ts";
import { type LeftOutCase, type NewProposal, proposedInstead, runResult } from "../domain/run-result.ts";

export interface PlannedChange {
  readonly made: JudgedPlan;
  readonly proposal: NewProposal | null;
  /** Why the very people of the hearing have no such date; null where they have one. */
  readonly whyNot: LeftOutCase["detail"] | null;
}

/**
 * A new date for one hearing beside everything that is taken: before the members that it has, or else, to be approved first,
 * before others.
 */
export async function planChange(
  snapshot: Snapshot,
  moving: MovingHearing,
  days: { readonly notBefore: string | null; readonly notAfter: string | null },
  limits: SearchLimits,
): Promise<PlannedChange> {
  const asked = within(
    movingAsked(moving, "another-day", snapshot.calendars, plusDays(snapshot.horizon.from, 1), ""),
    moving,
    days,
    snapshot,
  );
  const first = await solve(snapshot, moving, { ...asked, seizedMembers: [...moving.place.memberIds] }, limits);
  if (first.proposal !== null) return { ...first, whyNot: null };
  if (moving.seizedMembers.length > 0) return first;
  const second = await solve(snapshot, moving, asked, limits);
  // Why the present members have none is said first; where nobody has one, why nobody has.
  return second.proposal === null ? second : { ...second, whyNot: first.whyNot };
}

async function solve(
  snapshot: Snapshot,
  moving: MovingHearing,
  asked: Hearing,
  limits: SearchLimits,
): Promise<PlannedChange> {
  const base = assembleProblem({ ...snapshot, cases: [] }).problem;
  const problem = { ...base, hearings: [...base.hearings, asked] };
  const made = await planInThread({ kind: "solve", problem, limits });
  if (!made.judgement.valid) throw new Error("A plan of a granted change did not hold before the verifier");
  const { proposals, leftOut } = runResult(problem, new Map([[asked.id, proposedInstead(moving)]]), made.plan);
  return { made, proposal: proposals[0] ?? null, whyNot: leftOut[0]?.detail ?? null };
}

/**
 * After the day that it has now, and within the days that the grant names, on the clocks of its office. A last day beyond those
 * that are looked at bounds nothing, and of a far one the day after has no date that the solver reads.
 */
function within(
  asked: Hearing,
  { place }: MovingHearing,
  { notBefore, notAfter }: { readonly notBefore: string | null; readonly notAfter: string | null },
  { offices, horizon }: Snapshot,
): Hearing {
  const zone = offices.find((one) => one.id === asked.office)?.zone;
  const earliestOn = [asked.earliestOn, plusDays(place.on, 1), notBefore ?? ""].toSorted().at(-1) ?? asked.earliestOn;
  const deadlineAt =
    notAfter === null || notAfter > horizon.to || zone === undefined
      ? null
      : startOfDay(plusDays(notAfter as CivilDate, 1), zone as Zone);
  return { ...asked, earliestOn, deadlineAt };
}
