import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Act } from "../../cases/index.ts";
import type { outcomeCodes } from "../contract.ts";

export type OutcomeCode = (typeof outcomeCodes)[number];

export interface OutcomeRule {
  readonly code: OutcomeCode;
  readonly name: Bilingual;
  /** What it means for the case, in words for whoever records it. */
  readonly meaning: Bilingual;
  /** What it is for the cases, the first that their lifecycle knows. */
  readonly acts: readonly Act[];
  /** The member goes on with the cases: it is theirs to finish. */
  readonly keepsMember: boolean;
  readonly needsCause: boolean;
}

/** What a sitting can come to (RPD Rules, r. 54 and 65; RAD Rules, r. 67; ID Rules, r. 43; IAD Rules, 2022, r. 91). */
export const outcomeRules: Readonly<Record<OutcomeCode, OutcomeRule>> = {
  held: {
    code: "held",
    name: { en: "Held", fr: "Tenue" },
    meaning: {
      en: "The hearing is over; the file waits for its decision.",
      fr: "L’audience est terminée; le dossier attend sa décision.",
    },
    acts: ["hear"],
    keepsMember: true,
    needsCause: false,
  },
  "part-heard": {
    code: "part-heard",
    name: { en: "Part-heard, to resume", fr: "Entendue en partie, à reprendre" },
    meaning: {
      en: "The same member resumes on another day, which is to be set.",
      fr: "Le même commissaire reprendra à une autre date, qui reste à fixer.",
    },
    acts: ["hear-part", "hear"],
    keepsMember: true,
    needsCause: false,
  },
  adjourned: {
    code: "adjourned",
    name: { en: "Adjourned before evidence was heard", fr: "Ajournée avant toute preuve" },
    meaning: {
      en: "The file goes back to be scheduled.",
      fr: "Le dossier retourne à la mise au rôle.",
    },
    acts: ["postpone", "cancel"],
    keepsMember: false,
    needsCause: true,
  },
  postponed: {
    code: "postponed",
    name: { en: "Postponed at the hearing", fr: "Remise à l’audience" },
    meaning: {
      en: "The application was granted; the file goes back to be scheduled.",
      fr: "La demande est accueillie; le dossier retourne à la mise au rôle.",
    },
    acts: ["postpone", "cancel"],
    keepsMember: false,
    needsCause: true,
  },
  "not-attended": {
    code: "not-attended",
    name: { en: "The person did not appear", fr: "La personne n’a pas comparu" },
    meaning: {
      en: "A claimant or an appellant is in default and may explain at a special hearing; any other file goes back to be scheduled.",
      fr: "Le demandeur d’asile ou l’appelant est en défaut et pourra s’expliquer à une audience spéciale; tout autre dossier retourne à la mise au rôle.",
    },
    acts: ["miss", "postpone", "cancel"],
    keepsMember: false,
    needsCause: true,
  },
};

export interface OutcomeCause {
  readonly code: string;
  readonly outcomes: readonly OutcomeCode[];
  readonly name: Bilingual;
}

const put: readonly OutcomeCode[] = ["adjourned", "postponed"];
const cause = (code: string, en: string, fr: string, outcomes: readonly OutcomeCode[] = put): OutcomeCause => ({
  code,
  outcomes,
  name: { en, fr },
});

/** Why a sitting was not held to its end. The Board’s own codes are to verify. */
export const outcomeCauses: readonly OutcomeCause[] = [
  cause("member-unavailable", "Member not available", "Commissaire non disponible"),
  cause("interpreter-unavailable", "Interpreter not available or not suitable", "Interprète absent ou inadéquat"),
  cause("counsel-unavailable", "Counsel not available or newly retained", "Conseil absent ou nouvellement mandaté"),
  cause("party-application", "Application of the person", "Demande de la personne"),
  cause("minister-application", "Application of the Minister", "Demande du ministre"),
  cause("medical", "Medical reasons or another emergency", "Raisons médicales ou autre urgence"),
  cause("documents-awaited", "Documents or screening awaited", "Documents ou filtrage attendus"),
  cause("minister-notice", "Notice to the Minister (exclusion, integrity)", "Avis au ministre (exclusion, intégrité)"),
  cause("representative-wanted", "A representative must be designated", "Un représentant doit être désigné"),
  cause("technology", "Room or technology", "Salle ou technologie"),
  cause("no-time-left", "Not enough time that day", "Temps insuffisant ce jour-là", ["adjourned", "part-heard"]),
  cause("absent-no-word", "Absent, nothing was heard", "Absence sans nouvelles", ["not-attended"]),
  cause("absent-explained", "Absent, an explanation was received", "Absence, une explication a été reçue", [
    "not-attended",
  ]),
  cause("other", "Another reason", "Autre motif", ["adjourned", "postponed", "part-heard", "not-attended"]),
];

export function causeOf(code: string, outcome: OutcomeCode): OutcomeCause | undefined {
  return outcomeCauses.find((one) => one.code === code && one.outcomes.includes(outcome));
}
