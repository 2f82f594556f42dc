import { NoRecoveryPlan } from "./recovery-plan.ts";

/** What PostgreSQL says when its log has no change after the moment: it cannot know that there was none. */
const endedBefore = "recovery ended before configured recovery target was reached";

export const hasEndedBefore = (error: unknown): boolean =>
  error instanceof Error && error.message.includes(endedBefore);

/** The error in both languages where it is a damaged segment, and as it is otherwise. */
export function inWords(error: unknown): unknown {
  const said = /greffe archive: ([0-9A-F.a-z]+): (.+)/.exec(error instanceof Error ? error.message : "");
  if (said === null) return error;
  const [, segment, why] = said;
  return new NoRecoveryPlan(`The segment ${segment} is damaged: ${why} / Le segment ${segment} est endommagé`);
}
