import { type Actor, holds } from "../../kernel/actor.ts";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { CaseRow } from "./queries/authorize-on-case.ts";
import { stepsFrom } from "./rules/lifecycle.ts";
import { type StepGuardCode, stepGuards } from "./rules/step-guards.ts";
import type { Transition } from "./rules/transition.ts";

export type SteppedCase = Pick<
  CaseRow,
  "proceeding_type" | "received_on" | "status" | "stream" | "origin" | "screening"
>;

/** Steps that stand on the case by themselves: an officer's own, and what an officer records for a partner. */
export const stepsOnCase = (theCase: SteppedCase, today: string): readonly Transition[] =>
  stepsFrom(theCase, today).filter((step) => step.by === "officer" || step.by === "partner");

const recorded: Partial<Record<StepGuardCode, (theCase: SteppedCase, step: Transition) => boolean>> = {
  "port-of-entry": (theCase) => theCase.origin === "port-of-entry",
  "screening-allows": (theCase) => theCase.screening === null || theCase.screening === "confirmed",
  "other-stream": (theCase, step) => theCase.stream !== step.stream,
};

/** The guards that what is on record of the case does not meet. */
export const unmetGuards = (theCase: SteppedCase, step: Transition): readonly StepGuardCode[] =>
  step.guards.filter((code) => recorded[code]?.(theCase, step) === false);

/** Why a guard is not met, in words for whoever takes the step; null when it is. */
type StepGuardHolder = (tx: Transaction, theCase: CaseRow) => Promise<Bilingual | null>;

/** What rooms above this one know of a case, by the guard that it decides. */
export type StepGuardHolders = Partial<Record<StepGuardCode, StepGuardHolder>>;

/** The guards that whoever takes the step must put into words. */
export const attestedGuards = (step: Transition): readonly StepGuardCode[] =>
  step.guards.filter((code) => stepGuards[code].kind === "attested");

/** What the reader may do with the case as it stands: the page shows no step that would be refused. */
export const stepsOffered = (actor: Actor, theCase: SteppedCase, today: string): readonly Transition[] =>
  stepsOnCase(theCase, today).filter((step) => holds(actor, ...step.roles) && unmetGuards(theCase, step).length === 0);
