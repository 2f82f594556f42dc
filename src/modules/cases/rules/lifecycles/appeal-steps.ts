import type { Bilingual } from "../../../../kernel/bilingual.ts";
import type { OpenedDeadline } from "../consequences.ts";
import type { Status } from "../statuses.ts";
import type { StepGuardCode } from "../step-guards.ts";
import { irpa, radRule, step, type Transition, who } from "../transition.ts";
import { appealHearingSteps } from "./appeal-hearing-steps.ts";
import { withdrawalSteps } from "./hearing-steps.ts";
import { suspensionSteps, terminationSteps } from "./suspension-steps.ts";
import { setAsideByCourt, takenUpAgain } from "./taken-up-again.ts";

export interface AppealRules {
  readonly perfected: StepGuardCode;
  readonly perfecting: Bilingual;
  /** The rule by which the appeal is decided without further notice. */
  readonly deciding: Bilingual;
  /** The time limits of those who answer a perfected appeal. */
  readonly answers: readonly OpenedDeadline[];
}

const underway: readonly Status[] = [
  "perfected",
  "panel",
  "ready",
  "scheduled",
  "part-heard",
  "heard",
  "in-default",
  "special-hearing",
  "sent-back",
];
export const beforeDecision: readonly Status[] = ["received", ...underway];

const perfecting = (rules: AppealRules): readonly Transition[] => [
  step({
    code: "perfect",
    act: "move",
    name: { en: "Appeal perfected", fr: "Constater la mise en état de l’appel" },
    from: "received",
    to: "perfected",
    roles: who.registry,
    guards: [rules.perfected],
    opens: {
      deadlines: [...rules.answers, "rad-rpd-record", "rad-decision"],
      tasks: ["send-rpd-record", "decide-appeal"],
      notices: ["appeal-perfected"],
      messages: ["appeal-perfected", "record-request"],
    },
    source: rules.perfecting,
  }),
  step({
    code: "dismiss-not-perfected",
    act: "dismiss",
    name: { en: "Dismiss, not perfected", fr: "Rejeter, appel non mis en état" },
    from: "received",
    to: "dismissed",
    roles: who.member,
    guards: ["perfecting-time-passed"],
    opens: { notices: ["notice-of-dismissal"], messages: ["final-decision"], deadlines: ["fc-leave"] },
    source: irpa("s. 110(2.1); RAD Rules, r. 7(a), 13", "par. 110(2.1); Règles de la SAR, al. 7a) et règle 13"),
  }),
];

const onPaper = (rules: AppealRules, from: Status, guards: readonly StepGuardCode[]): Transition =>
  step({
    code: "decide-without-hearing",
    act: "decide",
    name: { en: "Decide on paper", fr: "Trancher sur dossier" },
    from,
    to: "decided",
    roles: who.member,
    by: "decision",
    guards,
    opens: { notices: ["notice-of-decision"], messages: ["final-decision"], deadlines: ["fc-leave"] },
    source: rules.deciding,
  });

const panelFrom = (from: Status): Transition =>
  step({
    code: "constitute-panel",
    act: "move",
    name: { en: "Panel of three constituted", fr: "Constater la constitution d’un tribunal de trois commissaires" },
    from,
    to: "panel",
    roles: who.registry,
    guards: ["chairperson-order", "nothing-signed"],
    opens: { notices: ["panel-constituted"], tasks: ["decide-appeal"], deadlines: ["rad-unhcr-submissions"] },
    source: irpa("s. 163; RAD Rules, r. 43", "art. 163; Règles de la SAR, règle 43"),
  });

/** On paper first; before one member, or before three. */
const deciding = (rules: AppealRules): readonly Transition[] => [
  onPaper(rules, "perfected", ["time-to-answer-passed"]),
  onPaper(rules, "panel", ["time-to-answer-passed", "whole-panel"]),
  onPaper(rules, "sent-back", ["another-member"]),
  panelFrom("perfected"),
  panelFrom("sent-back"),
];

/** What both kinds of appeal have in common. */
export const appealSteps = (rules: AppealRules): readonly Transition[] => [
  ...perfecting(rules),
  ...deciding(rules),
  ...appealHearingSteps,
  ...withdrawalSteps(radRule("r. 47", "règle 47"), ["received", "suspended"], underway, "appeal-withdrawal-allowed"),
  ...suspensionSteps({
    from: beforeDecision,
    continued: ["received", "perfected"],
    first: "await-appellant-record",
    source: irpa("s. 105(1)", "par. 105(1)"),
    continuedSource: irpa("s. 104.1(2), 105(2)", "par. 104.1(2) et 105(2)"),
  }),
  ...terminationSteps([...beforeDecision, "suspended", "decided"]),
  ...takenUpAgain({
    reinstatement: radRule("r. 48", "règle 48"),
    reopening: radRule("r. 49; Immigration and Refugee Protection Act, s. 171.1", "règle 49; Loi, art. 171.1"),
    to: "received",
    task: "await-appellant-record",
    reopenedFrom: ["decided", "abandoned", "dismissed"],
  }),
  ...setAsideByCourt(["decided", "dismissed", "abandoned", "terminated"]),
];
