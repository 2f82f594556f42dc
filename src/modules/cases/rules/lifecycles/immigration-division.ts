import type { Bilingual } from "../../../../kernel/bilingual.ts";
import { opens } from "../consequences.ts";
import { idRule, irpa, type Lifecycle } from "../transition.ts";
import { plainSteps } from "./plain-steps.ts";

const steps = plainSteps({
  beginning: idRule("r. 3, 8", "règles 3 et 8"),
  notice: idRule("r. 22; Immigration and Refugee Protection Act, s. 173(b)", "règle 22; Loi, al. 173b)"),
  change: idRule("r. 43", "règle 43"),
  sitting: irpa("s. 173(a)", "al. 173a)"),
  decision: idRule("r. 7, 11", "règles 7 et 11"),
  inWriting: irpa(
    "s. 173(a): where practicable, a hearing is held",
    "al. 173a)\u00a0: une audience est tenue dans la mesure du possible",
  ),
  withdrawal: idRule("r. 5", "règle 5"),
  abandonment: irpa("s. 168(1)", "par. 168(1)"),
  beforeHearing: ["id-disclosure"],
  afterDecision: ["id-written-reasons", "iad-notice-of-appeal", "fc-leave"],
});

/** A proceeding of the Immigration Division, in the simple lifecycle. */
export const beforeImmigrationDivision = (
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
