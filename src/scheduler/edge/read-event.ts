import { Type } from "typebox";
import { EventSchema, eventTypes, type Problem, type ScheduleEvent } from "../contract.ts";
import { shapeProblems } from "./check-shape.ts";
import { checkInstant, checkInterval } from "./check-times.ts";
import { ProblemList } from "./problem-list.ts";
import { checkHearing, idsOf, type KnownIds } from "./read-problem.ts";

const anyEvent = Type.Object({ type: Type.Union(eventTypes.map((type) => Type.Literal(type))) });

/**
 * An event of a problem: whom or what it names is there, and a hearing that is added is not there yet.
 * @throws schedule-malformed
 */
export function readEvent(value: unknown, file: string, problem: Problem): ScheduleEvent {
  const problems = new ProblemList();
  problems.addAll(shapeProblems(anyEvent, value));
  problems.refuse(file);
  const { type } = value as ScheduleEvent;
  const schema = EventSchema.anyOf.find((one) => one.properties.type.const === type);
  if (schema !== undefined) problems.addAll(shapeProblems(schema, value));
  problems.refuse(file);
  const event = value as ScheduleEvent;
  checkEvent(event, problem, problems);
  problems.refuse(file);
  return event;
}

function checkEvent(event: ScheduleEvent, problem: Problem, problems: ProblemList): void {
  const ids = idsOf(problem, new ProblemList());
  if (event.at !== undefined) checkInstant(event.at, "/at", problems);
  if ("from" in event) checkInterval(event, "", problems);
  if (event.type === "hearing-added") {
    if (ids.hearings.has(event.hearing.id))
      problems.add("/hearing/id", "duplicate-id", { found: event.hearing.id, first: "/hearings" });
    checkHearing(event.hearing, "/hearing", ids, problem, problems);
  } else checkTarget(event, ids, problems);
}

function checkTarget(event: Exclude<ScheduleEvent, { type: "hearing-added" }>, ids: KnownIds, problems: ProblemList) {
  if (event.type === "member-away" && !ids.members.has(event.member))
    problems.add("/member", "unknown-member", { found: event.member });
  if (event.type === "interpreter-away" && !ids.interpreters.has(event.interpreter))
    problems.add("/interpreter", "unknown-interpreter", { found: event.interpreter });
  if (event.type === "counsel-unavailable" && !ids.counsel.has(event.counsel))
    problems.add("/counsel", "unknown-counsel", { found: event.counsel });
  if (event.type === "room-closed" && !ids.rooms.has(event.room))
    problems.add("/room", "unknown-room", { found: event.room });
  if (event.type === "hearing-cancelled" && !ids.hearings.has(event.hearing))
    problems.add("/hearing", "unknown-hearing", { found: event.hearing });
}
