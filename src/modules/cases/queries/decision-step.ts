import { civilDateIn, type Instant } from "../../../kernel/time.ts";
import { stepFor } from "../rules/lifecycle.ts";
import type { Transition } from "../rules/transition.ts";
import type { AuthorizedCase } from "./authorize-on-case.ts";

/** The step that a decision takes from where a case stands at a moment, or null: it cannot be decided there. */
export function decisionStepOf(
  theCase: Pick<AuthorizedCase, "proceeding_type" | "received_on" | "status"> & {
    readonly office: Pick<AuthorizedCase["office"], "zone">;
  },
  now: Instant,
): Transition | null {
  return stepFor(theCase, "decide", civilDateIn(now, theCase.office.zone)) ?? null;
}
