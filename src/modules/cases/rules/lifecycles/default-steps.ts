import type { Bilingual } from "../../../../kernel/bilingual.ts";
import type { OpenedDeadline } from "../consequences.ts";
import { step, type Transition, who } from "../transition.ts";

interface DefaultRules {
  readonly source: Bilingual;
  /** Where a case goes on that is not abandoned. */
  readonly onward: "ready" | "perfected";
  readonly deadlines: readonly OpenedDeadline[];
}

const abandonment = {
  act: "abandon",
  name: { en: "Declare abandoned", fr: "Prononcer le désistement" },
  to: "abandoned",
  roles: who.member,
  guards: ["explanation-heard", "nothing-signed"],
  opens: { notices: ["notice-of-abandonment"], messages: ["proceeding-ended"], deadlines: ["fc-leave"] },
} as const;

/** Declared abandoned from a stage at which the person explains at once, because present. */
export const abandonFrom = (from: Transition["from"], source: Bilingual): Transition =>
  step({ ...abandonment, code: `abandon-${from}`, from, source });

const specialHearing = (rules: DefaultRules): readonly Transition[] => [
  step({
    code: "set-special-hearing",
    act: "set",
    name: { en: "Set the special hearing", fr: "Fixer l’audience spéciale" },
    from: "in-default",
    to: "special-hearing",
    roles: who.scheduling,
    by: "hearing",
    opens: { notices: ["special-hearing"], tasks: ["record-outcome"] },
    source: rules.source,
  }),
  step({
    code: "cancel-special-hearing",
    act: "cancel",
    name: { en: "Cancel the special hearing", fr: "Annuler l’audience spéciale" },
    from: "special-hearing",
    to: "in-default",
    roles: who.scheduling,
    by: "hearing",
    opens: { notices: ["notice-of-cancellation"], tasks: ["set-special-hearing"] },
    source: rules.source,
  }),
  ...(
    [
      ["hear-explanation", "hear", "Hear the explanation", "Entendre l’explication"],
      ["hear-explanation-in-part", "hear-part", "Hear the explanation in part", "Entendre l’explication en partie"],
      ["postpone-special-hearing", "postpone", "Postpone the special hearing", "Remettre l’audience spéciale"],
      ["miss-special-hearing", "miss", "Did not appear to explain", "Défaut de comparaître pour s’expliquer"],
    ] as const
  ).map(([code, act, en, fr]) =>
    step({
      code,
      act,
      name: { en, fr },
      from: "special-hearing",
      to: "in-default",
      roles: who.sitting,
      by: "hearing",
      guards: ["sitting-held"],
      opens: { tasks: [act === "hear" || act === "miss" ? "decide-on-abandonment" : "set-special-hearing"] },
      source: rules.source,
    }),
  ),
];

/** Who does not appear is heard on it, at a special hearing where it is not done at once. */
export const defaultSteps = (rules: DefaultRules): readonly Transition[] => [
  step({
    code: "miss-hearing",
    act: "miss",
    name: { en: "Did not appear", fr: "Défaut de comparaître" },
    from: "scheduled",
    to: "in-default",
    roles: who.sitting,
    by: "hearing",
    guards: ["sitting-held"],
    opens: { deadlines: rules.deadlines, tasks: ["set-special-hearing"] },
    source: rules.source,
  }),
  ...specialHearing(rules),
  step({
    code: "excuse-default",
    act: "move",
    name: { en: "Not abandoned: go on", fr: "Pas de désistement\u00a0: poursuivre" },
    from: "in-default",
    to: rules.onward,
    roles: who.member,
    guards: ["explanation-heard"],
    opens: { tasks: ["set-hearing"], notices: ["not-abandoned"] },
    source: rules.source,
  }),
  step({
    code: "heard-at-once",
    act: "move",
    name: { en: "Not abandoned: heard at once", fr: "Pas de désistement\u00a0: entendu sur-le-champ" },
    from: "in-default",
    to: "heard",
    roles: who.member,
    guards: ["explanation-heard"],
    opens: { tasks: ["write-decision"], notices: ["not-abandoned"] },
    source: rules.source,
  }),
  abandonFrom("in-default", rules.source),
];
