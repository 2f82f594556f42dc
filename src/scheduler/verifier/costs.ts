import type { Assignment, Cost, Hearing, Problem } from "../contract.ts";
import { type Booking, type Bookings, sumBy } from "./bookings.ts";
import { type IndexedProblem, servingEntries } from "./indexed-problem.ts";
import { daysBetween } from "./office-clock.ts";

/** `priority × (1 + age)`, age in years up to three at the start of the horizon. */
export function urgency({ horizon }: Pick<Problem, "horizon">, hearing: Hearing): number {
  const age = Math.min(3, daysBetween(hearing.receivedOn, horizon.from) / 365);
  return hearing.priority * (1 + age);
}

/** S1 of one hearing that is left out. */
export function costOfLeavingOut(problem: Problem, hearing: Hearing): number {
  return problem.weights.unscheduled * urgency(problem, hearing);
}

/** The cost of a plan by part. */
export function costOf(
  indexed: IndexedProblem,
  placed: readonly Booking[],
  bookings: Bookings,
  leftOut: readonly Hearing[],
): Cost {
  const { problem } = indexed;
  const { weights } = problem;
  const sum = (of: (one: Booking) => number) => placed.reduce((total, one) => total + of(one), 0);
  const S1 = leftOut.reduce((total, hearing) => total + costOfLeavingOut(problem, hearing), 0);
  const S2 = sum((one) => weights.wait * urgency(problem, one.hearing) * daysBetween(problem.horizon.from, one.on));
  const S3 = weights.expertise * sum((one) => membersWithoutExpertise(indexed, one));
  const S4 = weights.otherOffice * sum((one) => membersOfAnotherOffice(indexed, one));
  const S5 = weights.tier * sum((one) => tierOf(indexed, one));
  const S6 = weights.overload * overload(indexed, bookings);
  const S7 = weights.moved * toldAgain(indexed, placed);
  return { total: S1 + S2 + S3 + S4 + S5 + S6 + S7, S1, S2, S3, S4, S5, S6, S7 };
}

function membersWithoutExpertise({ members }: IndexedProblem, { hearing, assignment }: Booking): number {
  if (hearing.expertise.length === 0) return 0;
  return assignment.members.filter((id) => {
    const known = members.get(id)?.expertise ?? [];
    return !hearing.expertise.some((one) => known.includes(one));
  }).length;
}

function membersOfAnotherOffice({ members }: IndexedProblem, { hearing, assignment }: Booking): number {
  return assignment.members.filter((id) => members.get(id)?.offices[0] !== hearing.office).length;
}

function tierOf({ interpreters }: IndexedProblem, { hearing, assignment }: Booking): number {
  const interpreter = assignment.interpreter === null ? undefined : interpreters.get(assignment.interpreter);
  if (interpreter === undefined || hearing.interpreter === null) return 0;
  const tiers = servingEntries(interpreter, hearing.interpreter).map((entry) => entry.tier);
  return tiers.length === 0 ? 0 : Math.min(...tiers);
}

/** Squared hours over target, over members and weeks. */
function overload({ problem }: IndexedProblem, bookings: Bookings): number {
  let total = 0;
  for (const member of problem.members) {
    const list = bookings.get(`member:${member.id}`) ?? [];
    for (const minutes of sumBy(list, "week", (one) => one.hearing.durationMinutes).values()) {
      const hours = Math.max(0, minutes - member.targetMinutesPerWeek) / 60;
      total += hours * hours;
    }
  }
  return total;
}

const soonMs = 21 * 86_400_000;

/** People told of changes since the previous plan: twice when soon, a quarter when only people change. */
function toldAgain({ problem }: IndexedProblem, placed: readonly Booking[]): number {
  if (problem.previous === null) return 0;
  const before = new Map(problem.previous.assignments.map((one) => [one.hearing, one]));
  let told = 0;
  for (const { hearing, assignment } of placed) {
    const former = before.get(hearing.id);
    if (former === undefined) continue;
    const startChanged = Date.parse(former.start) !== Date.parse(assignment.start);
    const share = startChanged ? 1 : arePeopleSame(former, assignment) ? 0 : 0.25;
    const soon = Date.parse(former.start) - Date.parse(problem.now) <= soonMs ? 2 : 1;
    told += share * soon * peopleOf(hearing, assignment);
  }
  return told;
}

function arePeopleSame(a: Assignment, b: Assignment): boolean {
  const members = new Set([...a.members, ...b.members]);
  return (
    members.size === new Set(a.members).size &&
    members.size === new Set(b.members).size &&
    a.interpreter === b.interpreter &&
    a.ministerRep === b.ministerRep
  );
}

/** Parties, counsel, members, interpreter and representative. */
function peopleOf(hearing: Hearing, assignment: Assignment): number {
  return (
    hearing.parties.length +
    hearing.counsel.length +
    assignment.members.length +
    (assignment.interpreter === null ? 0 : 1) +
    (assignment.ministerRep === null ? 0 : 1)
  );
}
