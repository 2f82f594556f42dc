export { cancelHearing } from "./commands/cancel-hearing.ts";
export { changeHearing } from "./commands/change-hearing.ts";
export { type NewHearing, setHearing } from "./commands/set-hearing.ts";
export type { Sitting } from "./contract.ts";
export { jobs } from "./jobs.ts";
export { type HeldHearing, heldHearings } from "./queries/held-hearings.ts";
export { type NextHearing, nextHearingOf } from "./queries/next-hearing-of.ts";
export { hearingsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
