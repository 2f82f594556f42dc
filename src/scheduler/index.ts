export { scheduleCommand } from "./commands-cli.ts";
export type {
  Assignment,
  Cost,
  Hearing,
  Interval,
  Plan,
  Problem,
  Unscheduled,
} from "./contract.ts";
export type { Capacity } from "./solver/capacity.ts";
export type { MissingPeople } from "./solver/explain-shortages.ts";
export { freeStarts } from "./verifier/free-starts.ts";
export type { ExplainedPlan } from "./worker-thread/explain-plan.ts";
export { planInThread } from "./worker-thread/plan-in-thread.ts";
export type { JudgedPlan, SearchLimits } from "./worker-thread/tasks.ts";
