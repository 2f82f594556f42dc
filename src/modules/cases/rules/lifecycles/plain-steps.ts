import type { Bilingual } from "../../../../kernel/bilingual.ts";
import type { OpenedDeadline } from "../consequences.ts";
import { step, type Transition, who } from "../transition.ts";
import { abandonFrom } from "./default-steps.ts";
import { firstHearing, hearingSteps, withdrawalSteps } from "./hearing-steps.ts";

export interface PlainRules {
  readonly beginning: Bilingual;
  readonly notice: Bilingual;
  readonly change: Bilingual;
  readonly sitting: Bilingual;
  readonly decision: Bilingual;
  readonly inWriting: Bilingual;
  readonly withdrawal: Bilingual;
  readonly abandonment: Bilingual;
  readonly beforeHearing: readonly OpenedDeadline[];
  readonly afterDecision: readonly OpenedDeadline[];
}

const deciding = (rules: PlainRules): readonly Transition[] => {
  const shared = {
    act: "decide",
    to: "decided",
    roles: who.member,
    by: "decision",
    opens: { deadlines: rules.afterDecision, notices: ["notice-of-decision"], messages: ["final-decision"] },
  } as const;
  return [
    step({
      ...shared,
      code: "decide",
      name: { en: "Decide", fr: "Rendre la décision" },
      from: "heard",
      source: rules.decision,
    }),
    step({
      ...shared,
      code: "decide-without-hearing",
      name: { en: "Decide without a hearing", fr: "Décider sans audience" },
      from: "ready",
      source: rules.inWriting,
    }),
  ];
};

/** The simple lifecycle of the two immigration divisions, until their own tables are written out. */
export const plainSteps = (rules: PlainRules): readonly Transition[] => {
  const hearing = { ...rules, deadlines: rules.beforeHearing };
  return [
    step({
      code: "make-ready",
      act: "move",
      name: { en: "Make ready to schedule", fr: "Déclarer prêt à mettre au rôle" },
      from: "received",
      to: "ready",
      roles: who.registry,
      opens: { tasks: ["set-hearing"] },
      source: rules.beginning,
    }),
    firstHearing(hearing),
    ...hearingSteps(hearing),
    ...deciding(rules),
    ...withdrawalSteps(rules.withdrawal, ["received", "ready", "scheduled"], ["part-heard", "heard"]),
    abandonFrom("received", rules.abandonment),
    abandonFrom("scheduled", rules.abandonment),
  ];
};
