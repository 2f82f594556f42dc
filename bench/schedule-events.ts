import { performance } from "node:perf_hooks";
import type { Plan, Problem, ScheduleEvent } from "../src/scheduler/contract.ts";
import { eventTypes } from "../src/scheduler/contract.ts";
import { type Random, randomOf } from "../src/scheduler/generator/random.ts";
import { createLiveSchedule } from "../src/scheduler/solver/replan.ts";

export interface EventMeasure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** The first answers find the code not yet compiled; they are made and not counted. */
const warmUp = 30;

/** What answering events of one type took and did. */
interface Answers {
  readonly milliseconds: number[];
  /** Time of the thread alone: what the answer takes when nobody else wants the core. */
  readonly processor: number[];
  readonly parties: number[];
  /** Parties moved where no family of more than three was among the moved hearings. */
  readonly partiesOfFew: number[];
  readonly others: number[];
}

/** Events of each type answered one after the other by one live schedule: time, and parties moved. */
export function measureEvents(problem: Problem, plan: Plan, seed: number, count: number): EventMeasure[] {
  const live = createLiveSchedule(problem, plan);
  const random = randomOf(seed, "events");
  const cancelled = new Set<string>();
  const families = new Map(problem.hearings.map((one) => [one.id, one.parties.length]));
  const byType = new Map<string, Answers>();
  for (let n = 0; n < count + warmUp; n += 1) {
    for (const type of eventTypes) {
      const event = eventOf(type, problem, random, n);
      if (event === null || (event.type === "hearing-cancelled" && cancelled.has(event.hearing))) continue;
      if (event.type === "hearing-cancelled") cancelled.add(event.hearing);
      const began = performance.now();
      const used = process.threadCpuUsage();
      const answer = live.answer(event);
      const { user, system } = process.threadCpuUsage(used);
      const took = performance.now() - began;
      if (n < warmUp) continue;
      const of = byType.get(type) ?? { milliseconds: [], processor: [], parties: [], partiesOfFew: [], others: [] };
      byType.set(type, of);
      of.milliseconds.push(took);
      of.processor.push((user + system) / 1000);
      of.parties.push(answer.partiesMoved);
      of.others.push(answer.othersMoved);
      const moved = answer.changes.filter(({ before, after }) => before !== null && before.start !== after?.start);
      if (moved.every(({ hearing }) => (families.get(hearing) ?? 0) <= 3)) of.partiesOfFew.push(answer.partiesMoved);
    }
  }
  return [...byType].flatMap(([type, of]) => measuresOf(type, of));
}

function measuresOf(type: string, of: Answers): EventMeasure[] {
  const most = (values: readonly number[]) => Math.max(0, ...values);
  const more = of.parties.filter((count) => count > 3).length;
  return [
    { name: `${type}: answer, median`, value: quantile(of.milliseconds, 0.5), unit: "ms" },
    { name: `${type}: answer, p99`, value: quantile(of.milliseconds, 0.99), unit: "ms" },
    { name: `${type}: processor time, p99`, value: quantile(of.processor, 0.99), unit: "ms" },
    { name: `${type}: parties moved, most`, value: most(of.parties), unit: "parties" },
    { name: `${type}: parties moved, most without a family of four`, value: most(of.partiesOfFew), unit: "parties" },
    { name: `${type}: parties moved who made way, most`, value: most(of.others), unit: "parties" },
    { name: `${type}: more than three parties moved`, value: more / of.parties.length, unit: "share of events" },
  ];
}

function eventOf(type: ScheduleEvent["type"], problem: Problem, random: Random, n: number): ScheduleEvent | null {
  const from = Date.parse(`${problem.horizon.from}T05:00:00Z`) + random.below(85) * 86_400_000;
  const away = { from: new Date(from).toISOString(), to: new Date(from + 86_400_000).toISOString() };
  const hearing = random.pick(problem.hearings);
  const [counsel] = hearing.counsel;
  switch (type) {
    case "member-away":
      return { type, member: random.pick(problem.members).id, ...away };
    case "interpreter-away":
      return { type, interpreter: random.pick(problem.interpreters).id, ...away };
    case "counsel-unavailable":
      return counsel === undefined ? null : { type, counsel, ...away };
    case "room-closed":
      return { type, room: random.pick(problem.rooms).id, ...away };
    case "hearing-cancelled":
      return { type, hearing: hearing.id };
    case "hearing-added": {
      const parties = hearing.parties.map((_, index) => ({ id: `new-${n}-${index}`, unavailable: [] }));
      return { type, hearing: { ...hearing, id: `new-${n}`, parties, seizedMembers: [] } };
    }
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
