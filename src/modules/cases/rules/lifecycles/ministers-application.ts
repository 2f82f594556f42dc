import type { Bilingual } from "../../../../kernel/bilingual.ts";
import { opens } from "../consequences.ts";
import { irpa, type Lifecycle, rpdRule, step, type Transition, who } from "../transition.ts";
import { abandonFrom } from "./default-steps.ts";
import { firstHearing, hearingSteps, withdrawalSteps } from "./hearing-steps.ts";
import { suspensionSteps } from "./suspension-steps.ts";
import { setAsideByCourt, takenUpAgain } from "./taken-up-again.ts";

const hearing = {
  notice: rpdRule("r. 25; Immigration and Refugee Protection Act, s. 170(c)", "règle 25; Loi, al. 170c)"),
  change: rpdRule("r. 54", "règle 54"),
  sitting: irpa("s. 170(b), (e)", "al. 170b) et e)"),
  deadlines: ["rpd-disclosure", "rpd-reply-disclosure", "rpd-witness"],
  beforeSitting: ["another-member"],
} as const;

/** The Minister is the applicant: it is the Minister who withdraws, who reinstates, who can be in default. */
const abandonment = irpa("s. 168(1); RPD Rules, r. 68", "par. 168(1); Règles de la SPR, règle 68");

const transitions = (deciding: Bilingual): readonly Transition[] => [
  step({
    code: "make-ready",
    act: "move",
    name: { en: "Make ready to schedule", fr: "Déclarer prêt à mettre au rôle" },
    from: "received",
    to: "ready",
    roles: who.registry,
    opens: { tasks: ["set-hearing"] },
    source: rpdRule("r. 64", "règle 64"),
  }),
  firstHearing(hearing),
  ...hearingSteps(hearing),
  step({
    code: "decide",
    act: "decide",
    name: { en: "Decide", fr: "Rendre la décision" },
    from: "heard",
    to: "decided",
    roles: who.member,
    by: "decision",
    guards: ["another-member"],
    // No appeal lies to the RAD from these decisions (IRPA 110(2)(e), (f)).
    opens: {
      deadlines: ["rpd-written-reasons", "fc-leave"],
      notices: ["notice-of-decision"],
      messages: ["final-decision"],
    },
    source: deciding,
  }),
  abandonFrom("received", abandonment),
  abandonFrom("scheduled", abandonment),
  ...withdrawalSteps(
    rpdRule("r. 59", "règle 59"),
    ["received", "ready", "scheduled", "suspended", "sent-back"],
    ["part-heard", "heard"],
  ),
  ...suspensionSteps({
    from: ["received", "ready", "scheduled", "part-heard", "heard", "sent-back"],
    continued: ["ready"],
    source: irpa("s. 105(1)", "par. 105(1)"),
    continuedSource: irpa("s. 105(2)", "par. 105(2)"),
  }),
  ...takenUpAgain({
    reinstatement: rpdRule("r. 61", "règle 61"),
    reopening: rpdRule("r. 63; Immigration and Refugee Protection Act, s. 170.2", "règle 63; Loi, art. 170.2"),
    to: "ready",
    task: "set-hearing",
    reopenedFrom: ["decided", "abandoned"],
  }),
  ...setAsideByCourt(["decided", "abandoned"]),
  step({
    code: "make-ready-anew",
    act: "move",
    name: { en: "Make ready to schedule", fr: "Déclarer prêt à mettre au rôle" },
    from: "sent-back",
    to: "ready",
    roles: who.registry,
    opens: { tasks: ["set-hearing"] },
    source: irpa("s. 72, 74", "art. 72 et 74"),
  }),
];

/** An application by the Minister about a person who is already protected (RPD Rules, r. 64). */
export const ministersApplication = (
  proceeding: string,
  name: Bilingual,
  [en, fr]: readonly [string, string],
): readonly Lifecycle[] => [
  {
    proceeding,
    regime: "present",
    name,
    first: "received",
    opens: opens({ tasks: ["set-hearing"] }),
    transitions: transitions(irpa(en, fr)),
    effectiveFrom: "2012-12-15",
    effectiveTo: null,
    source: irpa(en, fr),
  },
];
