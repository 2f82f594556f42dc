import type { Bilingual } from "../../../../kernel/bilingual.ts";
import type { OpenedDeadline, OpenedTask } from "../consequences.ts";
import type { StepGuardCode } from "../step-guards.ts";
import { practice, rpdRule, type Stream, step, type Transition, who } from "../transition.ts";

const lessComplex: Bilingual = {
  en: "Instructions Governing the Streaming of Less Complex Claims; Immigration and Refugee Protection Act, s. 170(f)",
  fr: "Instructions régissant la gestion des demandes d’asile moins complexes; Loi sur l’immigration et la protection des réfugiés, al. 170f)",
};

const names = {
  "file-review": { en: "Choose file review", fr: "Choisir l’examen du dossier" },
  "short-hearing": { en: "Choose a short hearing", fr: "Choisir l’audience courte" },
  "regular-hearing": { en: "Make ready to schedule", fr: "Déclarer prêt à mettre au rôle" },
} as const satisfies Readonly<Record<Stream, Bilingual>>;

const toHearing = (code: string, from: Transition["from"], stream: Exclude<Stream, "file-review">): Transition =>
  step({
    code,
    act: "move",
    name:
      from === "received" || stream === "short-hearing"
        ? names[stream]
        : { en: "Choose a regular hearing", fr: "Choisir l’audience ordinaire" },
    from,
    to: "ready",
    roles: who.triage,
    stream,
    guards: from === "ready" ? ["other-stream", "nothing-signed"] : ["nothing-signed"],
    opens: { tasks: ["set-hearing"] },
    source: stream === "short-hearing" ? lessComplex : practice,
  });

const toFileReview = (code: string, from: Transition["from"]): Transition =>
  step({
    code,
    act: "move",
    name: names["file-review"],
    from,
    to: "file-review",
    roles: who.triage,
    stream: "file-review",
    guards: ["screening-allows", "fit-for-file-review", "nothing-signed"],
    opens: {
      tasks: ["review-file"],
      notices: ["file-review-notice"],
      deadlines: ["rpd-file-review-confirmation"],
    },
    source: lessComplex,
  });

/** A person chooses the stream, and may choose again at any time before a hearing is fixed. */
export const streamSteps: readonly Transition[] = [
  toHearing("make-ready", "received", "regular-hearing"),
  toHearing("choose-short-hearing", "received", "short-hearing"),
  toFileReview("choose-file-review", "received"),
  toHearing("choose-short-hearing", "file-review", "short-hearing"),
  toHearing("choose-regular-hearing", "file-review", "regular-hearing"),
  toHearing("choose-short-hearing", "ready", "short-hearing"),
  toHearing("choose-regular-hearing", "ready", "regular-hearing"),
  toFileReview("choose-file-review", "ready"),
];

interface FormStep {
  readonly code: string;
  readonly name: Bilingual;
  readonly from: Transition["from"];
  readonly to: Transition["to"];
  readonly guards: readonly StepGuardCode[];
  readonly deadlines?: readonly OpenedDeadline[];
  readonly task: OpenedTask;
}

const formStep = ({ deadlines = [], task, ...row }: FormStep): Transition =>
  step({
    ...row,
    act: "move",
    roles: who.registry,
    opens: { deadlines, tasks: [task] },
    source: rpdRule(
      "r. 7(5), 65(2); Immigration and Refugee Protection Regulations, s. 159.8(2)",
      "par. 7(5) et 65(2); Règlement, par. 159.8(2)",
    ),
  });

/** Where the Basis of Claim Form comes after the referral, its absence leads to a special hearing. */
export const formSteps: readonly Transition[] = [
  // Whatever stream was chosen before it was due.
  ...(["received", "file-review", "ready"] as const).map((from) =>
    formStep({
      code: "form-not-received",
      name: { en: "Basis of Claim Form not received in time", fr: "Formulaire de fondement non reçu à temps" },
      from,
      to: "in-default",
      guards: ["port-of-entry", "form-time-passed", "nothing-signed"],
      deadlines: ["rpd-special-hearing-boc"],
      task: "set-special-hearing",
    }),
  ),
  formStep({
    code: "form-received",
    name: { en: "Basis of Claim Form received after all", fr: "Formulaire de fondement finalement reçu" },
    from: "in-default",
    to: "received",
    guards: ["port-of-entry", "form-in-hand"],
    task: "choose-stream",
  }),
];
