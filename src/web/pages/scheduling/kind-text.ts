import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { WaitingKind } from "../../../modules/scheduling/waiting/contract.ts";

export const kindText: Readonly<Record<WaitingKind, Bilingual>> = {
  "not-ready": { en: "Not ready", fr: "Pas prêt" },
  representative: { en: "Waits for a designated representative", fr: "Attend un représentant désigné" },
  "person-question": { en: "Waits for an answer about a person", fr: "Attend une réponse au sujet d’une personne" },
  "joined-files-apart": { en: "Waits for a joined file", fr: "Attend un dossier joint" },
  "not-asked": { en: "Ready, for the next run", fr: "Prêt, pour le prochain calcul" },
  "left-out": { en: "Ready, no place found", fr: "Prêt, aucune place trouvée" },
};
