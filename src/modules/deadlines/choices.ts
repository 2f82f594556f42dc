import type { CivilDate } from "../../kernel/time.ts";
import type { DeadlineView } from "./contract.ts";

type Limit = Pick<DeadlineView, "effect" | "standing" | "state" | "safeOn"> & {
  readonly trigger: Pick<DeadlineView["trigger"], "on">;
};

/** The limits that somebody is expected to meet still, nearest first. On a closed case what is past is nobody's next act. */
export const openLimits = <One extends Limit>(
  limits: readonly One[],
  today: CivilDate,
  isClosed: boolean,
): readonly One[] =>
  limits
    .filter((one) => isOpen(one) && !isOver(one, today) && !(isClosed && one.state === "past"))
    .sort((a, b) => a.safeOn.localeCompare(b.safeOn));

const isOpen = ({ effect, standing, state }: Limit): boolean =>
  effect === "no-later-than" && standing === "expected" && state !== "met" && state !== "excused";

/** What was due before a hearing is nobody's next act once that day is over: it is not due any more, only missed. */
const isOver = ({ state, safeOn, trigger }: Limit, today: CivilDate): boolean =>
  state === "past" && safeOn < trigger.on && trigger.on < today;
