import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface StatusFacts {
  readonly name: Bilingual;
  /** The proceeding before this division is over, unless a rule allows it to be taken up again. */
  readonly final: boolean;
  /** A hearing is fixed, of which the parties are told when the case leaves it. */
  readonly hearingFixed: boolean;
}

const open = (en: string, fr: string): StatusFacts => ({ name: { en, fr }, final: false, hearingFixed: false });
const fixed = (en: string, fr: string): StatusFacts => ({ name: { en, fr }, final: false, hearingFixed: true });
const over = (en: string, fr: string): StatusFacts => ({ name: { en, fr }, final: true, hearingFixed: false });

/** Where a case can stand, in any proceeding. */
export const statuses = {
  received: open("Received", "Reçu"),
  "file-review": open("In file review", "À l’examen du dossier"),
  perfected: open("Appeal perfected", "Appel mis en état"),
  panel: open("Before a panel of three members", "Devant un tribunal de trois commissaires"),
  ready: open("Ready to schedule", "Prêt à mettre au rôle"),
  scheduled: fixed("Hearing scheduled", "Audience fixée"),
  "part-heard": open("Part heard, to be resumed", "Audience commencée, à reprendre"),
  heard: open("Heard", "Entendu"),
  "in-default": open("In default, abandonment to be decided", "En défaut, désistement à trancher"),
  "special-hearing": fixed("Special hearing scheduled", "Audience spéciale fixée"),
  suspended: open("Suspended", "Sursis à l’étude"),
  "sent-back": open("Sent back for a new decision", "Renvoyé pour nouvelle décision"),
  decided: over("Decided", "Décision rendue"),
  dismissed: over("Dismissed, not perfected", "Rejeté, appel non mis en état"),
  withdrawn: over("Withdrawn", "Retiré"),
  abandoned: over("Abandoned", "Désistement prononcé"),
  terminated: over("Terminated", "Classé"),
} as const satisfies Readonly<Record<string, StatusFacts>>;

export type Status = keyof typeof statuses;

export const statusNames: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Object.entries(statuses).map(([code, status]) => [code, status.name]),
);

export const isStatus = (code: string): code is Status => Object.hasOwn(statuses, code);
