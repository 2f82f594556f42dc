import type { Bilingual } from "../../../../kernel/bilingual.ts";
import type { OpenedTask } from "../consequences.ts";
import type { Status } from "../statuses.ts";
import { fromEach, irpa, step, type Transition, who } from "../transition.ts";

interface AgainRules {
  readonly reinstatement: Bilingual;
  readonly reopening: Bilingual;
  /** Where a case goes on that is taken up again, and whose work it is then. */
  readonly to: Status;
  readonly task: OpenedTask;
  readonly reopenedFrom: readonly Status[];
}

/** Withdrawn and then reinstated; decided or abandoned and then reopened. */
export const takenUpAgain = (rules: AgainRules): readonly Transition[] => [
  step({
    code: "reinstate",
    act: "reinstate",
    name: { en: "Reinstate", fr: "Rétablir" },
    from: "withdrawn",
    to: rules.to,
    roles: who.member,
    guards: ["reinstatement-allowed"],
    opens: { tasks: [rules.task], notices: ["notice-of-reinstatement"], messages: ["proceeding-taken-up"] },
    source: rules.reinstatement,
  }),
  ...fromEach(rules.reopenedFrom, {
    code: "reopen",
    act: "reopen",
    name: { en: "Reopen", fr: "Rouvrir" },
    to: rules.to,
    roles: who.member,
    guards: ["reopening-allowed"],
    opens: { tasks: [rules.task], notices: ["notice-of-reopening"], messages: ["proceeding-taken-up"] },
    source: rules.reopening,
  }),
];

/** Set aside by the Federal Court: the matter comes back, for somebody else to decide. */
export const setAsideByCourt = (from: readonly Status[]): readonly Transition[] =>
  fromEach(from, {
    code: "set-aside-by-court",
    act: "send-back",
    name: { en: "Set aside by the Court", fr: "Annulation par la Cour" },
    to: "sent-back",
    roles: ["registry-officer", "partner-system"],
    by: "partner",
    guards: ["sent-back-from-above"],
    opens: {
      tasks: ["assign-another-member"],
      notices: ["notice-of-matter-sent-back"],
      messages: ["proceeding-taken-up"],
    },
    source: irpa(
      "s. 72, 74; Federal Courts Act, s. 18.1(3)",
      "art. 72 et 74; Loi sur les Cours fédérales, par. 18.1(3)",
    ),
  });
