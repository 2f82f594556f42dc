import { opens } from "../consequences.ts";
import { irpa, type Lifecycle, radRule } from "../transition.ts";
import { appealSteps, beforeDecision } from "./appeal-steps.ts";
import { abandonFrom } from "./default-steps.ts";
import { presenceSteps } from "./suspension-steps.ts";

/** The appeal of the person whose claim was rejected. */
export const appealLifecycles: readonly Lifecycle[] = [
  {
    proceeding: "appeal",
    regime: "present",
    name: { en: "Appeal by the person", fr: "Appel de la personne en cause" },
    first: "received",
    opens: opens({
      tasks: ["await-appellant-record"],
      deadlines: ["rad-appellant-record"],
      notices: ["appeal-received"],
      messages: ["notice-of-appeal"],
    }),
    transitions: [
      ...appealSteps({
        perfected: "record-in-hand",
        perfecting: radRule("r. 3", "règle 3"),
        deciding: radRule("r. 7", "règle 7"),
        answers: ["rad-may-decide", "rad-reply"],
      }),
      abandonFrom("received", irpa("s. 168(1)", "par. 168(1)")),
      ...presenceSteps(beforeDecision),
    ],
    effectiveFrom: "2012-12-15",
    effectiveTo: null,
    source: irpa("s. 110", "art. 110"),
  },
];
