export { claimTask } from "./commands/claim-task.ts";
export { closeTask } from "./commands/close-task.ts";
export { holdTaskOf } from "./commands/hold-task-of.ts";
export { type NewTask, openTask } from "./commands/open-task.ts";
export { releaseTask } from "./commands/release-task.ts";
export { requireClaimedByMe } from "./commands/require-claimed-by-me.ts";
export { workRefusals } from "./contract.ts";
export { lockTask, type TaskRow } from "./queries/task-row.ts";
export { routes } from "./routes.ts";
