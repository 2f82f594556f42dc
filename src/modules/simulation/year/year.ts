import { type CivilDate, type Instant, plusDays } from "../../../kernel/time.ts";
import { drainJobs, inTurns } from "../../../platform/jobs/drain-jobs.ts";
import type { JobDefinition } from "../../../platform/jobs/job.ts";
import { refer } from "./arrivals.ts";
import { memberDesk } from "./member-desk.ts";
import { type Desk, openWork } from "./open-work.ts";
import { partyActs } from "./parties-day.ts";
import { registryDesk } from "./registry-desk.ts";
import { schedulingDesk } from "./scheduling-desk.ts";
import { isWeekend } from "./sitting-calendar.ts";
import { sittingDesk } from "./sitting-desk.ts";
import { translationDesk } from "./translation-desk.ts";
import { type Act, attempt, type Twin, today } from "./twin.ts";

/** The first day of every year of the twin: a Monday. */
export const firstDay = "2027-01-04" as CivilDate;

export interface Course {
  readonly days: number;
  /** Persons who are referred in all. */
  readonly claims: number;
  readonly jobs: readonly JobDefinition[];
  setClock(at: Instant): void;
  /** Told after each day. */
  tell(day: number): void;
}

/** Acts of different cases that are done at once: enough that neither the program nor its database waits for the other. */
const atOnce = 6;
/** A task that was refused is tried again after so many days. */
const again = 7;

const morning = "15:00:00.000Z";
const evening = "23:30:00.000Z";

/** Lives through the year, a working day after the other. */
export async function live(twin: Twin, course: Course): Promise<void> {
  const postponed = new Map<string, CivilDate>();
  let referred = 0;
  let place = 0;
  for (let day = 0; day < course.days; day++) {
    const on = plusDays(firstDay, day);
    course.setClock(`${on}T${morning}` as Instant);
    if (!isWeekend(on)) {
      await everyDay(twin, course);
      // Nobody is referred in the last week: a case that has just come stands nowhere yet.
      const due = Math.min(course.claims, Math.ceil((course.claims * (day + 1)) / (course.days - 7)));
      while (referred < due) referred += await refer(twin, place++);
      await drainJobs(twin.services, course.jobs, atOnce);
      await atDesks(twin, course, postponed, { ...registryDesk, ...schedulingDesk, ...memberDesk, ...translationDesk });
      course.setClock(`${on}T${evening}` as Instant);
      await inParallel(
        twin,
        [...new Set(twin.twinCases.values())].flatMap((twinCase) => partyActs(twin, twinCase)),
      );
      await drainJobs(twin.services, course.jobs, atOnce);
      await atDesks(twin, course, postponed, sittingDesk);
    }
    course.tell(day + 1);
  }
}

/** What the tribunal’s own clock sets off, here once a day. The upkeep of the machine is left to a tribunal that lasts. */
const byClock: ReadonlySet<string> = new Set([
  "access-without-role",
  "calendars-asked",
  "late-work-escalated",
  "notice-mail-stalled",
  "schedule-nightly",
  "work-counts-folded",
]);

async function everyDay(twin: Twin, { jobs }: Course): Promise<void> {
  const due = jobs.filter((job) => byClock.has(job.name));
  await inTurns(due, atOnce, (job) => job.handle({}, twin.services));
}

/** Everybody at their desk goes through what waits, until nobody has anything to do today. */
async function atDesks(
  twin: Twin,
  course: Course,
  postponed: Map<string, CivilDate>,
  desks: Readonly<Record<string, Desk>>,
): Promise<void> {
  for (let round = 0; round < 4; round++) {
    const acts = await actsOf(twin, postponed, desks);
    if (acts.length === 0) return;
    const done = await inParallel(twin, acts);
    for (const act of acts) if (!done.has(act.key)) postponed.set(act.key, plusDays(today(twin), again));
    await drainJobs(twin.services, course.jobs, atOnce);
  }
}

async function actsOf(
  twin: Twin,
  postponed: ReadonlyMap<string, CivilDate>,
  desks: Readonly<Record<string, Desk>>,
): Promise<readonly Act[]> {
  const acts = new Map<string, Act>();
  for (const task of await openWork(twin)) {
    const twinCase = twin.twinCases.get(task.caseId);
    const act = twinCase === undefined ? null : (desks[task.queue]?.(twin, task, twinCase) ?? null);
    if (act === null || (postponed.get(act.key) ?? "") > today(twin)) continue;
    if (!acts.has(act.key)) acts.set(act.key, act);
  }
  return [...acts.values()];
}

/** What is done about one matter is done in its order. @returns the keys of what was done */
async function inParallel(twin: Twin, acts: readonly Act[]): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  await inTurns([...Map.groupBy(acts, (act) => act.twinCase.name).values()], atOnce, async (own) => {
    for (const act of own) if (await attempt(twin, act)) done.add(act.key);
  });
  return done;
}
