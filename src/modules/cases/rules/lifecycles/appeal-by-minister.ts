import { opens } from "../consequences.ts";
import { irpa, type Lifecycle, radRule } from "../transition.ts";
import { appealSteps } from "./appeal-steps.ts";

/** The appeal of the Minister against a claim that was allowed; the person answers. */
export const appealByMinisterLifecycles: readonly Lifecycle[] = [
  {
    proceeding: "appeal-by-minister",
    regime: "present",
    name: { en: "Appeal by the Minister", fr: "Appel du ministre" },
    first: "received",
    opens: opens({
      tasks: ["await-appellant-record"],
      deadlines: ["rad-appellant-record"],
      notices: ["appeal-received"],
    }),
    // The Minister's appeal goes on while the person is outside Canada (IRPA 104.1(2)(b)).
    transitions: appealSteps({
      perfected: "minister-perfected",
      perfecting: radRule("r. 9; Immigration and Refugee Protection Act, s. 110(1.1)", "règle 9; Loi, par. 110(1.1)"),
      deciding: radRule("r. 13", "règle 13"),
      answers: ["rad-respondent-record"],
    }),
    effectiveFrom: "2012-12-15",
    effectiveTo: null,
    source: irpa("s. 110(1), (1.1)", "par. 110(1) et (1.1)"),
  },
];
