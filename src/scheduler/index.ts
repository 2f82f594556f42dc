export { planApart } from "./apart/do-apart.ts";
export type { ExplainedPlan } from "./apart/explain-plan.ts";
export type { ApartLimits, JudgedPlan } from "./apart/tasks.ts";
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
