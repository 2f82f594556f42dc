import type { Status } from "../statuses.ts";
import { irpa, radRule, step, type Transition, who } from "../transition.ts";
import { abandonFrom, defaultSteps } from "./default-steps.ts";
import { hearingSteps } from "./hearing-steps.ts";

const hearing = {
  notice: radRule("r. 55, 56", "règles 55 et 56"),
  change: radRule("r. 67", "règle 67"),
  sitting: radRule("r. 57; Immigration and Refugee Protection Act, s. 110(6)", "règle 57; Loi, par. 110(6)"),
  deadlines: ["rad-earliest-hearing", "rad-hearing-notices"],
  beforeSitting: ["another-member"],
} as const;

const abandonment = radRule("r. 68; Immigration and Refugee Protection Act, s. 168(1)", "règle 68; Loi, par. 168(1)");

const orderFrom = (from: Status): Transition =>
  step({
    code: "order-hearing",
    act: "move",
    name: { en: "Order a hearing", fr: "Ordonner une audience" },
    from,
    to: "ready",
    roles: who.member,
    guards: ["hearing-conditions", "nothing-signed"],
    opens: { tasks: ["set-hearing"], notices: ["hearing-ordered"] },
    source: irpa("s. 110(6); RAD Rules, r. 54 to 57", "par. 110(6); Règles de la SAR, règles 54 à 57"),
  });

/** A hearing is the exception: a member orders it, and may think again until it is fixed. */
export const appealHearingSteps: readonly Transition[] = [
  orderFrom("perfected"),
  orderFrom("panel"),
  orderFrom("sent-back"),
  step({
    code: "revoke-hearing-order",
    act: "move",
    name: { en: "Revoke the order for a hearing", fr: "Révoquer l’ordonnance d’audience" },
    from: "ready",
    to: "perfected",
    roles: who.member,
    opens: { tasks: ["decide-appeal"] },
    source: irpa("s. 110(3), (6)", "par. 110(3) et (6)"),
  }),
  ...hearingSteps(hearing),
  step({
    code: "decide",
    act: "decide",
    name: { en: "Decide", fr: "Rendre la décision" },
    from: "heard",
    to: "decided",
    roles: who.member,
    by: "decision",
    guards: ["another-member", "whole-panel"],
    opens: { notices: ["notice-of-decision"], messages: ["final-decision"], deadlines: ["fc-leave"] },
    source: irpa("s. 111(1), 169", "par. 111(1) et art. 169"),
  }),
  ...defaultSteps({ source: abandonment, onward: "ready", deadlines: [] }),
  abandonFrom("scheduled", abandonment),
];
