import type { Role } from "../../../kernel/actor.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";

// What a step opens, by code. The rooms above own the rules behind the codes; the composition holds that each exists.

export const openedDeadlines = [
  "rpd-boc",
  "rpd-boc-inland",
  "rpd-contact-information",
  "rpd-hearing-limit",
  "rpd-minister-file-review",
  "rpd-file-review-confirmation",
  "rpd-earliest-hearing",
  "rpd-disclosure",
  "rpd-reply-disclosure",
  "rpd-witness",
  "rpd-minister-intervention",
  "rpd-new-date",
  "rpd-special-hearing-boc",
  "rpd-special-hearing-appearance",
  "rpd-written-reasons",
  "rad-notice-of-appeal",
  "rad-appellant-record",
  "rad-rpd-record",
  "rad-respondent-record",
  "rad-reply",
  "rad-may-decide",
  "rad-decision",
  "rad-earliest-hearing",
  "rad-hearing-notices",
  "rad-unhcr-submissions",
  "id-disclosure",
  "id-later-review",
  "id-written-reasons",
  "iad-notice-of-appeal",
  "iad-earliest-hearing",
  "iad-disclosure",
  "iad-reply-evidence",
  "fc-leave",
] as const;
export type OpenedDeadline = (typeof openedDeadlines)[number];

interface TaskFacts {
  readonly name: Bilingual;
  /** Whose queue it is: no task is without an owner. */
  readonly roles: readonly [Role, ...Role[]];
}
const task = (en: string, fr: string, ...roles: [Role, ...Role[]]): TaskFacts => ({ name: { en, fr }, roles });

export const openedTasks = {
  "choose-stream": task("Choose the stream", "Choisir le volet", "triage-officer", "registry-officer"),
  "check-basis-of-claim": task(
    "Check that the Basis of Claim Form came",
    "Vérifier la réception du Formulaire de fondement",
    "registry-officer",
  ),
  "review-file": task("Review the file", "Examiner le dossier", "member"),
  "set-hearing": task("Set the hearing", "Fixer l’audience", "scheduling-officer"),
  "set-special-hearing": task("Set the special hearing", "Fixer l’audience spéciale", "scheduling-officer"),
  "record-outcome": task(
    "Hold the hearing and record what it came to",
    "Tenir l’audience et consigner son issue",
    "member",
    "registry-officer",
  ),
  "set-resumption": task("Set the resumption", "Fixer la reprise", "scheduling-officer"),
  "write-decision": task("Write the decision", "Rédiger la décision", "member"),
  "decide-on-abandonment": task("Decide on the abandonment", "Statuer sur le désistement", "member"),
  "decide-appeal": task("Decide the appeal on paper", "Trancher l’appel sur dossier", "member"),
  "assign-another-member": task(
    "Assign another member",
    "Affecter un autre commissaire",
    "scheduling-officer",
    "registry-officer",
  ),
  "await-appellant-record": task(
    "Follow the appeal until it is perfected",
    "Suivre l’appel jusqu’à sa mise en état",
    "registry-officer",
  ),
  "send-rpd-record": task(
    "Send the record to the Refugee Appeal Division",
    "Transmettre le dossier à la Section d’appel des réfugiés",
    "registry-officer",
  ),
  "follow-suspension": task("Follow the suspension", "Suivre le sursis", "registry-officer"),
} as const satisfies Readonly<Record<string, TaskFacts>>;
export type OpenedTask = keyof typeof openedTasks;

const named = (en: string, fr: string): Bilingual => ({ en, fr });

/** Kinds of notice. The notices room has the words of each; who issues it is there too. */
export const openedNotices = {
  "file-review-notice": named("Notice of file review", "Avis d’examen du dossier"),
  "notice-to-appear": named("Notice to appear", "Avis de convocation"),
  "notice-of-cancellation": named("Notice that the hearing is cancelled", "Avis d’annulation de l’audience"),
  "hearing-postponed": named("Notice of postponement", "Avis de remise de l’audience"),
  "special-hearing": named("Notice of a special hearing", "Avis d’audience spéciale"),
  "notice-of-decision": named("Notice of decision", "Avis de décision"),
  "notice-of-abandonment": named("Notice of decision on abandonment", "Avis de décision sur le désistement"),
  "not-abandoned": named("Notice of decision: not abandoned", "Avis de décision\u00a0: pas de désistement"),
  "notice-of-dismissal": named("Notice of decision: appeal dismissed", "Avis de décision\u00a0: appel rejeté"),
  "withdrawal-recorded": named("Notice that the withdrawal is recorded", "Avis de consignation du retrait"),
  "proceeding-suspended": named("Notice of suspension", "Avis de sursis"),
  "proceeding-continued": named("Notice that the proceeding continues", "Avis de reprise de l’étude"),
  "proceeding-terminated": named("Notice of termination", "Avis de classement"),
  "notice-of-reinstatement": named("Notice of reinstatement", "Avis de rétablissement"),
  "notice-of-reopening": named("Notice of reopening", "Avis de réouverture"),
  "notice-of-matter-sent-back": named("Notice that the matter was sent back", "Avis de renvoi de l’affaire"),
  "appeal-received": named("Acknowledgment of the notice of appeal", "Accusé de réception de l’avis d’appel"),
  "appeal-perfected": named("Notice that the appeal is perfected", "Avis de mise en état de l’appel"),
  "hearing-ordered": named(
    "Notice that a hearing will be held, with its issues",
    "Avis de tenue d’une audience et de ses questions",
  ),
  "panel-constituted": named(
    "Notice of the order for a panel of three members",
    "Avis de l’ordonnance constituant un tribunal de trois commissaires",
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;
type OpenedNotice = keyof typeof openedNotices;

/** What partners are told. */
export const openedMessages = {
  "final-decision": named("Final decision, without reasons", "Décision définitive, sans motifs"),
  "proceeding-ended": named(
    "The proceeding ended without a decision on its merits",
    "Procédure terminée sans décision sur le fond",
  ),
  "proceeding-taken-up": named("The proceeding is taken up again", "Procédure reprise"),
  "notice-of-appeal": named("Copy of the notice of appeal", "Copie de l’avis d’appel"),
  "appeal-perfected": named("The appellant’s record", "Dossier de l’appelant"),
  "record-request": named(
    "Request for the record to the Refugee Protection Division",
    "Demande du dossier à la Section de la protection des réfugiés",
  ),
  "sent-back": named(
    "The matter goes back to the Refugee Protection Division",
    "Renvoi de l’affaire à la Section de la protection des réfugiés",
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;
type OpenedMessage = keyof typeof openedMessages;

export interface Opens {
  readonly deadlines: readonly OpenedDeadline[];
  readonly tasks: readonly OpenedTask[];
  readonly notices: readonly OpenedNotice[];
  readonly messages: readonly OpenedMessage[];
}

export const opens = (what: Partial<Opens>): Opens => ({
  deadlines: [],
  tasks: [],
  notices: [],
  messages: [],
  ...what,
});
