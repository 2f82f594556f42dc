import type { Bilingual } from "../../../../kernel/bilingual.ts";
import type { OpenedDeadline } from "../consequences.ts";
import type { StepGuardCode } from "../step-guards.ts";
import { fromEach, step, type Transition, who } from "../transition.ts";

interface HearingRules {
  readonly notice: Bilingual;
  readonly change: Bilingual;
  readonly sitting: Bilingual;
  readonly deadlines: readonly OpenedDeadline[];
  readonly beforeSitting?: readonly StepGuardCode[];
}

const setting = (rules: HearingRules): readonly Transition[] => {
  const shared = {
    act: "set",
    to: "scheduled",
    roles: who.scheduling,
    by: "hearing",
    guards: ["notice-given", "nothing-signed", ...(rules.beforeSitting ?? [])],
    opens: { deadlines: rules.deadlines, tasks: ["record-outcome"], notices: ["notice-to-appear"] },
    source: rules.notice,
  } as const;
  return [
    step({ ...shared, code: "set-hearing", name: { en: "Set a hearing", fr: "Fixer une audience" }, from: "ready" }),
    step({
      ...shared,
      code: "set-resumption",
      name: { en: "Set the resumption", fr: "Fixer la reprise de l’audience" },
      from: "part-heard",
    }),
    step({ ...shared, code: "resume", name: { en: "Set a resumption", fr: "Fixer une reprise" }, from: "heard" }),
  ];
};

/** Setting a hearing on a case that was just received. */
export const firstHearing = (rules: HearingRules): Transition =>
  step({
    code: "set-first-hearing",
    act: "set",
    name: { en: "Set a hearing on a new file", fr: "Fixer une audience à l’ouverture" },
    from: "received",
    to: "scheduled",
    roles: who.scheduling,
    by: "hearing",
    guards: ["notice-given"],
    opens: { deadlines: rules.deadlines, tasks: ["record-outcome"], notices: ["notice-to-appear"] },
    source: rules.notice,
  });

/** From ready to heard: the hearing is set, put off, held whole or in parts. */
export const hearingSteps = (rules: HearingRules): readonly Transition[] => [
  ...setting(rules),
  step({
    code: "cancel-hearing",
    act: "cancel",
    name: { en: "Cancel the hearing", fr: "Annuler l’audience" },
    from: "scheduled",
    to: "ready",
    roles: who.scheduling,
    by: "hearing",
    opens: { tasks: ["set-hearing"], notices: ["notice-of-cancellation"] },
    source: rules.change,
  }),
  step({
    code: "postpone-hearing",
    act: "postpone",
    name: { en: "Postpone the hearing", fr: "Remettre l’audience" },
    from: "scheduled",
    to: "ready",
    roles: ["member", ...who.scheduling],
    by: "hearing",
    opens: { tasks: ["set-hearing"], notices: ["hearing-postponed"] },
    source: rules.change,
  }),
  step({
    code: "hear",
    act: "hear",
    name: { en: "Hear", fr: "Entendre" },
    from: "scheduled",
    to: "heard",
    roles: who.sitting,
    by: "hearing",
    guards: ["sitting-held", ...(rules.beforeSitting ?? [])],
    opens: { tasks: ["write-decision"] },
    source: rules.sitting,
  }),
  step({
    code: "hear-part",
    act: "hear-part",
    name: { en: "Hear in part", fr: "Entendre en partie" },
    from: "scheduled",
    to: "part-heard",
    roles: who.sitting,
    by: "hearing",
    guards: ["sitting-held", ...(rules.beforeSitting ?? [])],
    opens: { tasks: ["set-resumption"] },
    source: rules.sitting,
  }),
];

const withdraw = {
  act: "withdraw",
  code: "withdraw",
  name: { en: "Withdraw", fr: "Retirer" },
  to: "withdrawn",
  roles: who.registry,
  guards: ["nothing-signed"],
  opens: { notices: ["withdrawal-recorded"], messages: ["proceeding-ended"] },
} as const;

/** Withdrawal on notice before evidence, with the Division's leave afterwards. */
export const withdrawalSteps = (
  source: Bilingual,
  onNotice: readonly Transition["from"][],
  withLeave: readonly Transition["from"][],
  leave: StepGuardCode = "withdrawal-allowed",
): readonly Transition[] => [
  ...fromEach(onNotice, { ...withdraw, source }),
  ...fromEach(withLeave, { ...withdraw, guards: [leave, ...withdraw.guards], source }),
];
