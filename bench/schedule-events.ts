import { performance } from "node:perf_hooks";
import type { Plan, Problem, ScheduleEvent } from "../src/modules/scheduling/contract.ts";
import { eventTypes } from "../src/modules/scheduling/contract.ts";
import { type Random, randomOf } from "../src/modules/scheduling/generator/random.ts";
import { createLiveSchedule } from "../src/modules/scheduling/solver/replan.ts";

export interface EventMeasure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** The first answers find the code not yet compiled; they are made and not counted. */
const warmUp = 30;

/** Events of each type answered one after the other by one live schedule: time, and parties moved. */
export function measureEvents(problem: Problem, plan: Plan, seed: number, count: number): EventMeasure[] {
  const live = createLiveSchedule(problem, plan);
  const random = randomOf(seed, "events");
  const cancelled = new Set<string>();
  const milliseconds = new Map<string, number[]>();
  const moved = new Map<string, number[]>();
  for (let n = 0; n < count + warmUp; n += 1) {
    for (const type of eventTypes) {
      const event = eventOf(type, problem, random, n);
      if (event === null || (event.type === "hearing-cancelled" && cancelled.has(event.hearing))) continue;
      if (event.type === "hearing-cancelled") cancelled.add(event.hearing);
      const began = performance.now();
      const answer = live.answer(event);
      const took = performance.now() - began;
      if (n < warmUp) continue;
      milliseconds.set(type, [...(milliseconds.get(type) ?? []), took]);
      moved.set(type, [...(moved.get(type) ?? []), answer.moved]);
    }
  }
  return eventTypes.flatMap((type) => [
    { name: `${type}: answer, median`, value: quantile(milliseconds.get(type) ?? [], 0.5), unit: "ms" },
    { name: `${type}: answer, p99`, value: quantile(milliseconds.get(type) ?? [], 0.99), unit: "ms" },
    { name: `${type}: hearings moved, most`, value: Math.max(0, ...(moved.get(type) ?? [])), unit: "hearings" },
  ]);
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
