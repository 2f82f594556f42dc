import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { WaitingKind } from "./contract.ts";

interface Missing {
  readonly what: Bilingual;
  readonly by: readonly string[];
}

/** What is missing where the case itself is ready, and who brings it. */
export const missingText = {
  representative: {
    what: { en: "A designated representative is wanted", fr: "Un représentant désigné est requis" },
    by: ["member", "registry-officer"],
  },
  "person-question": {
    what: {
      en: "Whether a party is somebody whom the tribunal knows is not answered",
      fr: "On n’a pas répondu à la question de savoir si une partie est une personne que le tribunal connaît",
    },
    by: ["registry-officer"],
  },
  "joined-files-apart": {
    what: {
      en: "A file that is heard with it is not ready, waits for something or is at another stage",
      fr: "Un dossier qui est instruit avec lui n’est pas prêt, attend quelque chose ou en est à une autre étape",
    },
    by: ["registry-officer"],
  },
  "not-asked": {
    what: {
      en: "No run has looked for a date since it became ready, or since a date proposed for it fell away",
      fr: "Aucun calcul n’a cherché de date depuis qu’il est prêt, ou depuis qu’une date proposée n’a pu être retenue",
    },
    by: ["scheduling-officer"],
  },
} as const satisfies Readonly<Partial<Record<WaitingKind, Missing>>>;

export const screeningAwaited: Bilingual = {
  en: "The result of the security screening is awaited",
  fr: "Le résultat du filtrage de sécurité est attendu",
};
