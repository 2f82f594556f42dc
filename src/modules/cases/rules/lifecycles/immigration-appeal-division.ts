import type { Bilingual } from "../../../../kernel/bilingual.ts";
import { opens } from "../consequences.ts";
import { iadRule, irpa, type Lifecycle } from "../transition.ts";
import { plainSteps } from "./plain-steps.ts";
import { takenUpAgain } from "./taken-up-again.ts";

const steps = [
  ...plainSteps({
    beginning: iadRule("r. 20 to 22", "règles 20 à 22"),
    notice: iadRule("r. 60, 61", "règles 60 et 61"),
    change: iadRule("r. 90", "règle 90"),
    sitting: irpa("s. 175", "art. 175"),
    decision: irpa("s. 66 to 69, 169", "art. 66 à 69 et 169"),
    inWriting: iadRule("r. 77", "règle 77"),
    withdrawal: iadRule("r. 94", "règle 94"),
    abandonment: iadRule(
      "r. 30, 63; Immigration and Refugee Protection Act, s. 168(1)",
      "règles 30 et 63; Loi, par. 168(1)",
    ),
    beforeHearing: ["iad-earliest-hearing", "iad-disclosure", "iad-reply-evidence"],
    afterDecision: ["fc-leave"],
  }),
  ...takenUpAgain({
    reinstatement: iadRule("r. 95, 96", "règles 95 et 96"),
    reopening: iadRule("r. 98, 99; Immigration and Refugee Protection Act, s. 71", "règles 98 et 99; Loi, art. 71"),
    to: "ready",
    task: "set-hearing",
    reopenedFrom: ["decided", "abandoned"],
  }),
];

/** An appeal to the Immigration Appeal Division, in the simple lifecycle. */
export const beforeImmigrationAppealDivision = (
  proceeding: string,
  name: Bilingual,
  source: Bilingual,
): readonly Lifecycle[] => [
  {
    proceeding,
    regime: "present",
    name,
    first: "received",
    opens: opens({ tasks: ["set-hearing"] }),
    transitions: steps,
    effectiveFrom: "2002-06-28",
    effectiveTo: null,
    source,
  },
];
