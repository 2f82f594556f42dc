import type { Bilingual } from "../../../kernel/bilingual.ts";

/** How often something happens, or how long it takes, in the twin's year. */
export interface Rate {
  readonly code: string;
  /** `share`: of all to whom it can happen. `days`: at most so many, drawn evenly from `least`. */
  readonly unit: "share" | "days";
  readonly least: number;
  readonly value: number;
  readonly what: Bilingual;
  /** No figure of the Board's stands behind it. */
  readonly isAssumed: boolean;
}

const row = (
  unit: Rate["unit"],
  code: string,
  [least, value]: readonly [number, number],
  en: string,
  fr: string,
): Rate => ({
  code,
  unit,
  least,
  value,
  what: { en, fr },
  isAssumed: true,
});
const share = (code: string, value: number, en: string, fr: string): Rate => row("share", code, [0, value], en, fr);
const days = (code: string, least: number, most: number, en: string, fr: string): Rate =>
  row("days", code, [least, most], en, fr);

/** The hazards of a year. Each is assumed until the Board’s own figures replace it. */
export const rates = [
  share("family", 0.18, "Referrals of a family", "Déférés d’une famille"),
  share("counsel", 0.82, "Claimants with counsel from the referral", "Demandeurs d’asile représentés dès le déféré"),
  share("port-of-entry", 0.4, "Claims made at a port of entry", "Demandes d’asile faites à un point d’entrée"),
  share("french", 0.3, "Proceedings in French", "Procédures en français"),
  share("interpreter", 0.85, "Persons who need an interpreter", "Personnes ayant besoin d’un interprète"),
  share("unaccompanied", 0.02, "Minors for whom nobody acts", "Mineurs pour qui personne n’agit"),
  share("form-late", 0.05, "Basis of Claim Forms that come late", "Formulaires de fondement reçus en retard"),
  share("form-never", 0.02, "Basis of Claim Forms that never come", "Formulaires de fondement jamais reçus"),
  share("screening-late", 0.12, "Screenings confirmed late", "Filtrages confirmés en retard"),
  share(
    "streamed-early",
    0.15,
    "Streams chosen before the form came",
    "Volets choisis avant la réception du formulaire",
  ),
  share("file-review", 0.1, "Claims allowed on the file", "Demandes d’asile accueillies sur dossier"),
  share("short-hearing", 0.15, "Claims for a short hearing", "Demandes d’asile en audience courte"),
  share("withdrawn", 0.03, "Claims withdrawn", "Demandes d’asile retirées"),
  share("reinstated", 0.1, "Of these, reinstated", "De celles-ci, rétablies"),
  share("court", 0.04, "Appeal decisions that the Court sets aside", "Décisions d’appel que la Cour annule"),
  share("returned", 0.05, "Papers that the registry returns", "Documents retournés par le greffe"),
  share(
    "translated",
    0.03,
    "Decisions of which a translation is asked for",
    "Décisions dont la traduction est demandée",
  ),
  share("papers-late", 0.1, "Papers for a hearing that come late", "Documents tardifs en vue d’une audience"),
  share("counsel-leaves", 0.05, "Files that counsel leaves", "Dossiers que le conseil quitte"),
  share("counsel-follows", 0.6, "Of these, another counsel follows", "De ceux-ci, un autre conseil suit"),
  share("mail-bounces", 0.01, "E-mails that come back", "Courriels retournés"),
  share("no-show", 0.05, "Hearings at which the person does not appear", "Audiences où la personne ne comparaît pas"),
  share(
    "explained",
    0.6,
    "Of these, who explain at the special hearing",
    "De ceux-ci, qui s’expliquent à l’audience spéciale",
  ),
  share("excused", 0.75, "Of these, not abandoned", "De ceux-ci, pas de désistement"),
  share("changed", 0.06, "Hearings moved before their day", "Audiences déplacées avant leur date"),
  share("postponed", 0.05, "Hearings postponed on their day", "Audiences remises le jour même"),
  share("interpreter-sick", 0.02, "Hearings without their interpreter", "Audiences sans leur interprète"),
  share("part-heard", 0.05, "Hearings to be resumed", "Audiences à reprendre"),
  share("undertaking", 0.1, "Hearings with an undertaking", "Audiences avec un engagement"),
  share("suspended", 0.01, "Claims suspended on notice", "Demandes d’asile en sursis sur avis"),
  share("conflict", 0.01, "Members in conflict of interest", "Commissaires en conflit d’intérêts"),
  share("stated", 0.3, "Decisions stated at the hearing", "Décisions rendues à l’audience"),
  share("accepted", 0.62, "Claims accepted after a hearing", "Demandes d’asile accueillies après audience"),
  share("appealed", 0.7, "Rejections appealed", "Rejets portés en appel"),
  share("minister-appeals", 0.02, "Acceptances that the Minister appeals", "Acceptations dont le ministre fait appel"),
  share("record-never", 0.08, "Appeals never perfected", "Appels jamais mis en état"),
  share("record-late", 0.05, "Appellants’ records that come late", "Dossiers d’appelant reçus en retard"),
  share("panel", 0.05, "Appeals before three members", "Appels devant trois commissaires"),
  share("dissent", 0.2, "Of these, with a dissent", "De ceux-ci, avec une dissidence"),
  share("hearing-ordered", 0.05, "Appeals in which a hearing is ordered", "Appels où une audience est ordonnée"),
  share("sent-back", 0.25, "Appeals sent back", "Appels renvoyés"),
  share("substituted", 0.12, "Appeals in which the decision is replaced", "Appels où la décision est remplacée"),
  days("triage", 1, 4, "Choosing the stream", "Choix du volet"),
  days("screening", 20, 90, "A late screening", "Un filtrage tardif"),
  days("form", 15, 44, "The Basis of Claim Form", "Le Formulaire de fondement"),
  days("review", 0, 2, "Reviewing what came", "Examen de ce qui est reçu"),
  days("scheduling", 1, 6, "Setting a hearing", "Fixation d’une audience"),
  days("until-hearing", 45, 90, "From setting to hearing", "De la fixation à l’audience"),
  days("papers", 12, 30, "Papers before the hearing", "Documents avant l’audience"),
  days("writing", 3, 40, "Writing a decision", "Rédaction d’une décision"),
  days("on-file", 5, 25, "Deciding on the file", "Décision sur dossier"),
  days("translating", 5, 25, "Translating a decision", "Traduction d’une décision"),
  days("release", 0, 1, "Releasing a decision", "Transmission d’une décision"),
  days("appeal", 3, 14, "The notice of appeal", "L’avis d’appel"),
  days("record", 10, 27, "The appellant’s record", "Le dossier de l’appelant"),
  days("sending-record", 1, 8, "Sending the first division’s record", "Transmission du dossier de la première section"),
  days("assigning", 1, 5, "Giving a file to a member", "Remise d’un dossier à un commissaire"),
  days("deciding-appeal", 25, 80, "Deciding an appeal", "Décision d’un appel"),
  days("until-court", 40, 120, "The Court’s judgment", "Le jugement de la Cour"),
  days("suspension", 60, 150, "A suspension", "Un sursis"),
] as const satisfies readonly Rate[];

export type RateCode = (typeof rates)[number]["code"];
