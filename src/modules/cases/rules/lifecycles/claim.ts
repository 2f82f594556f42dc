import { type CivilDate, plusDays } from "../../../../kernel/time.ts";
import { opens } from "../consequences.ts";
import { newIntakeSource } from "../new-intake.ts";
import type { Status } from "../statuses.ts";
import { fromEach, irpa, type Lifecycle, rpdRule, step, type Transition, who } from "../transition.ts";
import { formSteps, streamSteps } from "./claim-streams.ts";
import { abandonFrom, defaultSteps } from "./default-steps.ts";
import { firstHearing, hearingSteps, withdrawalSteps } from "./hearing-steps.ts";
import { presenceSteps, suspensionSteps, terminationSteps } from "./suspension-steps.ts";
import { setAsideByCourt, takenUpAgain } from "./taken-up-again.ts";

const before: readonly Status[] = ["received", "file-review", "ready", "scheduled", "in-default", "special-hearing"];
const afterEvidence: readonly Status[] = ["part-heard", "heard"];
const pending: readonly Status[] = [...before, ...afterEvidence, "sent-back"];

const hearing = {
  notice: rpdRule("r. 25; Immigration and Refugee Protection Act, s. 170(c)", "règle 25; Loi, al. 170c)"),
  change: rpdRule("r. 54", "règle 54"),
  sitting: irpa("s. 170(b), (e)", "al. 170b) et e)"),
  deadlines: [
    "rpd-earliest-hearing",
    "rpd-disclosure",
    "rpd-reply-disclosure",
    "rpd-witness",
    "rpd-minister-intervention",
  ],
  beforeSitting: ["another-member"],
} as const;

const deciding: readonly Transition[] = [
  step({
    code: "decide",
    act: "decide",
    name: { en: "Decide", fr: "Rendre la décision" },
    from: "heard",
    to: "decided",
    roles: who.member,
    by: "decision",
    guards: ["another-member"],
    opens: {
      deadlines: ["rad-notice-of-appeal", "rad-appellant-record", "rpd-written-reasons", "fc-leave"],
      notices: ["notice-of-decision"],
      messages: ["final-decision"],
    },
    source: irpa("s. 107, 169", "art. 107 et 169"),
  }),
  ...(["file-review", "ready"] as const).map((from) =>
    step({
      code: "decide-without-hearing",
      act: "decide",
      name: { en: "Allow without a hearing", fr: "Accueillir sans audience" },
      from,
      to: "decided",
      roles: who.member,
      by: "decision",
      guards: ["allows-the-claim", "another-member"],
      opens: {
        deadlines: ["rad-notice-of-appeal", "rad-appellant-record", "rpd-written-reasons", "fc-leave"],
        notices: ["notice-of-decision"],
        messages: ["final-decision"],
      },
      source: irpa("s. 170(f); RPD Rules, r. 23", "al. 170f); Règles de la SPR, règle 23"),
    }),
  ),
];

const sentBack: readonly Transition[] = [
  ...fromEach(["decided"], {
    code: "send-back",
    act: "send-back",
    name: { en: "Sent back by the appeal division", fr: "Renvoi par la section d’appel" },
    to: "sent-back",
    roles: ["member", "registry-officer"],
    by: "partner",
    guards: ["sent-back-from-above"],
    opens: {
      tasks: ["assign-another-member"],
      notices: ["notice-of-matter-sent-back"],
      messages: ["proceeding-taken-up"],
    },
    source: irpa("s. 111(1)(c), (2)", "al. 111(1)c) et par. 111(2)"),
  }),
  ...setAsideByCourt(["decided", "abandoned", "terminated"]),
  step({
    code: "set-hearing-anew",
    act: "set",
    name: { en: "Set a new hearing", fr: "Fixer une nouvelle audience" },
    from: "sent-back",
    to: "scheduled",
    roles: who.scheduling,
    by: "hearing",
    guards: ["notice-given", "another-member"],
    opens: { deadlines: hearing.deadlines, tasks: ["record-outcome"], notices: ["notice-to-appear"] },
    source: irpa("s. 111(1)(c), 170(b)", "al. 111(1)c) et 170b)"),
  }),
  step({
    code: "make-ready-anew",
    act: "move",
    name: { en: "Make ready to schedule", fr: "Déclarer prêt à mettre au rôle" },
    from: "sent-back",
    to: "ready",
    roles: who.registry,
    opens: { tasks: ["set-hearing"] },
    source: irpa("s. 111(1)(c)", "al. 111(1)c)"),
  }),
];

const abandonment = rpdRule("r. 65; Immigration and Refugee Protection Act, s. 168(1)", "règle 65; Loi, par. 168(1)");

const common: readonly Transition[] = [
  ...streamSteps,
  firstHearing(hearing),
  ...hearingSteps(hearing),
  ...deciding,
  ...defaultSteps({ source: abandonment, onward: "ready", deadlines: ["rpd-special-hearing-appearance"] }),
  abandonFrom("received", abandonment),
  abandonFrom("scheduled", abandonment),
  ...withdrawalSteps(rpdRule("r. 59", "règle 59"), [...before, "suspended", "sent-back"], afterEvidence),
  ...suspensionSteps({
    from: pending,
    continued: ["received", "ready"],
    source: irpa("s. 103(1), 105(1)", "par. 103(1) et 105(1)"),
    continuedSource: irpa("s. 103(2), 104.1, 105(2)", "par. 103(2), art. 104.1 et par. 105(2)"),
  }),
  ...presenceSteps(pending),
  ...terminationSteps([...pending, "suspended", "decided"]),
  ...takenUpAgain({
    reinstatement: rpdRule("r. 60", "règle 60"),
    reopening: rpdRule("r. 62; Immigration and Refugee Protection Act, s. 170.2", "règle 62; Loi, art. 170.2"),
    to: "ready",
    task: "set-hearing",
    reopenedFrom: ["decided", "abandoned"],
  }),
  ...sentBack,
];

const claim = (
  row: Pick<Lifecycle, "regime" | "effectiveFrom" | "effectiveTo" | "source" | "opens" | "transitions">,
) => ({
  proceeding: "claim",
  name: { en: "Claim for refugee protection", fr: "Demande d’asile" },
  first: "received" as const,
  ...row,
});

/** A claim before the RPD, under the regime of the day of its referral. `newFrom`: first day of the new one, if fixed. */
export const claimLifecycles = (newFrom: string | null): readonly Lifecycle[] => [
  claim({
    regime: "present",
    effectiveFrom: "2012-12-15",
    effectiveTo: newFrom === null ? null : plusDays(newFrom as CivilDate, -1),
    opens: opens({
      tasks: ["choose-stream", "check-basis-of-claim"],
      deadlines: [
        "rpd-boc",
        "rpd-boc-inland",
        "rpd-contact-information",
        "rpd-hearing-limit",
        "rpd-minister-file-review",
      ],
    }),
    transitions: [...common, ...formSteps],
    source: irpa("s. 100, 107, 170", "art. 100, 107 et 170"),
  }),
  claim({
    regime: "new-intake",
    effectiveFrom: newFrom,
    effectiveTo: null,
    opens: opens({ tasks: ["choose-stream"], deadlines: ["rpd-contact-information"] }),
    transitions: common,
    source: newIntakeSource,
  }),
];
