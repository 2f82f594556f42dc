import type { Bilingual } from "../../../../kernel/bilingual.ts";
import type { OpenedTask } from "../consequences.ts";
import type { Status } from "../statuses.ts";
import { fromEach, irpa, step, type Transition, who } from "../transition.ts";

/** The day on which the sections on presence in Canada came into force, for claims and appeals already before a Division too. */
const presenceSince = "2026-03-26";

const continuations = {
  received: {
    name: { en: "Continue, from the beginning", fr: "Reprendre l’étude depuis le début" },
    task: "choose-stream",
  },
  ready: {
    name: { en: "Continue, ready to schedule", fr: "Reprendre l’étude, prêt à mettre au rôle" },
    task: "set-hearing",
  },
  perfected: {
    name: { en: "Continue the perfected appeal", fr: "Reprendre l’étude de l’appel mis en état" },
    task: "decide-appeal",
  },
} as const;

interface SuspensionRules {
  readonly from: readonly Status[];
  readonly continued: readonly (keyof typeof continuations)[];
  readonly source: Bilingual;
  readonly continuedSource: Bilingual;
  /** Whose work a case is that begins again. */
  readonly first?: OpenedTask;
}

/** Suspended on an officer's notice or during extradition, and continued afterwards (IRPA 103, 105). */
export const suspensionSteps = ({
  from,
  continued,
  source,
  continuedSource,
  first = continuations.received.task,
}: SuspensionRules): readonly Transition[] => [
  ...fromEach(from, {
    code: "suspend",
    act: "suspend",
    name: { en: "Suspend on notice", fr: "Surseoir à l’étude sur avis" },
    to: "suspended",
    roles: ["registry-officer", "triage-officer", "partner-system"],
    by: "partner",
    guards: ["officer-notice", "nothing-signed"],
    opens: { tasks: ["follow-suspension"], notices: ["proceeding-suspended"] },
    source,
  }),
  ...continued.map((to) =>
    step({
      code: `continue-${to}`,
      act: "move",
      name: continuations[to].name,
      from: "suspended",
      to,
      roles: who.registry,
      by: "partner",
      guards: ["officer-notice"],
      opens: { notices: ["proceeding-continued"], tasks: [to === "received" ? first : continuations[to].task] },
      source: continuedSource,
    }),
  ),
];

/** Who left Canada is waited for; who returned to the country feared has abandoned (IRPA 104.1). */
export const presenceSteps = (from: readonly Status[]): readonly Transition[] => [
  ...fromEach(from, {
    code: "suspend-outside-canada",
    act: "suspend",
    name: { en: "Suspend: outside Canada", fr: "Surseoir à l’étude\u00a0: hors du Canada" },
    to: "suspended",
    roles: who.member,
    guards: ["outside-canada", "nothing-signed"],
    opens: { tasks: ["follow-suspension"], notices: ["proceeding-suspended"] },
    source: irpa("s. 104.1(1)(b), (2)(b)", "al. 104.1(1)b) et (2)b)"),
    effectiveFrom: presenceSince,
  }),
  ...fromEach([...from, "suspended"], {
    code: "abandon-returned",
    act: "abandon",
    name: { en: "Declare abandoned: returned", fr: "Prononcer le désistement\u00a0: retour au pays" },
    to: "abandoned",
    roles: who.member,
    guards: ["returned-home", "nothing-signed"],
    opens: { notices: ["notice-of-abandonment"], messages: ["proceeding-ended"], deadlines: ["fc-leave"] },
    source: irpa("s. 104.1(1)(a), (2)(a)", "al. 104.1(1)a) et (2)a)"),
    effectiveFrom: presenceSince,
  }),
];

/** Ended by an officer's notice of ineligibility (IRPA 104). */
export const terminationSteps = (from: readonly Status[]): readonly Transition[] =>
  fromEach(from, {
    code: "terminate",
    act: "terminate",
    name: { en: "Terminate on notice", fr: "Classer sur avis" },
    to: "terminated",
    roles: ["registry-officer", "triage-officer", "partner-system"],
    by: "partner",
    guards: ["officer-notice", "nothing-signed"],
    opens: { notices: ["proceeding-terminated"], messages: ["proceeding-ended"], deadlines: ["fc-leave"] },
    source: irpa("s. 104", "art. 104"),
  });
