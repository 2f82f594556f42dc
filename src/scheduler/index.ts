export { planApart } from "./apart/do-apart.ts";
export type { ExplainedPlan } from "./apart/explain-plan.ts";
export type { ApartLimits, JudgedPlan } from "./apart/tasks.ts";
export { scheduleCommand } from "./commands-cli.ts";
export type {
  Assignment,
  Cost,
  GivenPlan,
  Hearing,
  Interval,
  Plan,
  Problem,
  Progress,
  ScheduleEvent,
  Unscheduled,
} from "./contract.ts";
export { readEvent } from "./edge/read-event.ts";
export { readJsonFile } from "./edge/read-json-file.ts";
export { readPlan } from "./edge/read-plan.ts";
export { readProblem } from "./edge/read-problem.ts";
export { generate } from "./generator/generate.ts";
export { isSize, type Size } from "./generator/sizes.ts";
export { schedulingRefusals } from "./refusals.ts";
export type { Capacity } from "./solver/capacity.ts";
export type { MissingPeople } from "./solver/explain-shortages.ts";
export { type FreeStart, freeStarts, type KeptPeople } from "./verifier/free-starts.ts";
