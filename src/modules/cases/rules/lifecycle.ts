import type { Role } from "../../../kernel/actor.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Where a case stands. `final` states end the proceeding before this division. */
export const statuses = {
  received: { name: { en: "Received", fr: "Reçu" }, final: false },
  ready: { name: { en: "Ready to schedule", fr: "Prêt à mettre au rôle" }, final: false },
  scheduled: { name: { en: "Hearing scheduled", fr: "Audience fixée" }, final: false },
  heard: { name: { en: "Heard, decision reserved", fr: "Entendu, en délibéré" }, final: false },
  decided: { name: { en: "Decided", fr: "Décision rendue" }, final: true },
  withdrawn: { name: { en: "Withdrawn", fr: "Retiré" }, final: true },
  abandoned: { name: { en: "Abandoned", fr: "Désistement prononcé" }, final: true },
} as const satisfies Readonly<Record<string, { readonly name: Bilingual; readonly final: boolean }>>;

export type Status = keyof typeof statuses;

export interface Transition {
  readonly code: string;
  readonly name: Bilingual;
  readonly from: Status;
  readonly to: Status;
  readonly roles: readonly Role[];
  /** `officer`: a step of its own, offered on the file. Otherwise part of a hearing's or a decision's command. */
  readonly by: "officer" | "hearing" | "decision";
}

const registry = ["registry-officer", "triage-officer"] as const;
const scheduling = ["scheduling-officer", "registry-officer"] as const;
const t = (
  code: string,
  en: string,
  fr: string,
  from: Status,
  to: Status,
  roles: readonly Role[],
  by: Transition["by"] = "officer",
): Transition => ({ code, name: { en, fr }, from, to, roles, by });

/** Every step a case may take. No row leads from "any state": each is written out. */
export const transitions: readonly Transition[] = [
  t("make-ready", "Make ready to schedule", "Déclarer prêt à mettre au rôle", "received", "ready", registry),
  t("set-hearing", "Set a hearing", "Fixer une audience", "ready", "scheduled", scheduling, "hearing"),
  t(
    "set-first-hearing",
    "Set a hearing on a new file",
    "Fixer une audience à l’ouverture",
    "received",
    "scheduled",
    scheduling,
    "hearing",
  ),
  t("cancel-hearing", "Cancel the hearing", "Annuler l’audience", "scheduled", "ready", scheduling, "hearing"),
  t("hear", "Hear", "Entendre", "scheduled", "heard", ["member", "registry-officer"], "hearing"),
  t("resume", "Set a resumption", "Fixer une reprise", "heard", "scheduled", scheduling, "hearing"),
  t("decide", "Decide", "Rendre la décision", "heard", "decided", ["member"], "decision"),
  t(
    "decide-without-hearing",
    "Decide without a hearing",
    "Décider sans audience",
    "ready",
    "decided",
    ["member"],
    "decision",
  ),
  t("withdraw-received", "Withdraw", "Retirer", "received", "withdrawn", registry),
  t("withdraw-ready", "Withdraw", "Retirer", "ready", "withdrawn", registry),
  t("withdraw-scheduled", "Withdraw", "Retirer", "scheduled", "withdrawn", registry),
  t("withdraw-heard", "Withdraw", "Retirer", "heard", "withdrawn", registry),
  t("abandon-received", "Declare abandoned", "Prononcer le désistement", "received", "abandoned", ["member"]),
  t("abandon-scheduled", "Declare abandoned", "Prononcer le désistement", "scheduled", "abandoned", ["member"]),
];

export const statusNames = Object.fromEntries(Object.entries(statuses).map(([code, status]) => [code, status.name]));
