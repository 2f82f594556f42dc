import type { Interval, Problem, ScheduleEvent } from "../../contract.ts";
import { counsel, interpreter, member, room } from "../model/resources.ts";
import { without } from "./absences.ts";

export type Absence = Exclude<ScheduleEvent, { type: "hearing-added" | "hearing-cancelled" }>;

/** The calendar of whom an event names, without what the absence takes. */
export function writeAbsence(problem: Problem, event: Absence, away: Interval): void {
  const withAway = <T extends { readonly id: string }>(list: T[], id: string, change: (one: T) => T) => {
    const index = list.findIndex((one) => one.id === id);
    const one = list[index];
    if (one !== undefined) list[index] = change(one);
  };
  const { members, interpreters, rooms, counsel: counselList } = problem;
  if (event.type === "member-away")
    withAway(members, event.member, (one) => ({ ...one, available: without(one.available, away) }));
  else if (event.type === "interpreter-away")
    withAway(interpreters, event.interpreter, (one) => ({ ...one, available: without(one.available, away) }));
  else if (event.type === "room-closed")
    withAway(rooms, event.room, (one) => ({ ...one, unavailable: [...one.unavailable, away] }));
  else withAway(counselList, event.counsel, (one) => ({ ...one, unavailable: [...one.unavailable, away] }));
}

/** The lists that events change, so that the caller's problem stays as it was. */
export function copyOf(problem: Problem): Problem {
  return {
    ...problem,
    members: [...problem.members],
    interpreters: [...problem.interpreters],
    rooms: [...problem.rooms],
    counsel: [...problem.counsel],
    hearings: [...problem.hearings],
    pins: [...problem.pins],
  };
}

/** Kind and identifier of whom an absence concerns. */
export function whoIsAway(event: Absence): readonly [number, string] {
  if (event.type === "member-away") return [member, event.member];
  if (event.type === "interpreter-away") return [interpreter, event.interpreter];
  return event.type === "room-closed" ? [room, event.room] : [counsel, event.counsel];
}
