import { type CivilDate, plusDays } from "../../../kernel/time.ts";
import type { StandingDeadline } from "./standing-deadlines.ts";

/** How long what was missed is still brought to mind, in days. */
const remembered = 14;

/**
 * That somebody is still to do it: it is to come, or was missed lately. What was due before a hearing is not due any more
 * once that day is over, nor is what was missed on a case that is closed.
 */
export function isStillAsked(
  { state, dueOn, safeOn, trigger }: Pick<StandingDeadline, "state" | "dueOn" | "safeOn" | "trigger">,
  today: CivilDate,
  isClosed: boolean,
): boolean {
  if (state === "today" || state === "coming") return true;
  if (state !== "past" || isClosed || dueOn < plusDays(today, -remembered)) return false;
  return !(safeOn < trigger.on && trigger.on < today);
}
