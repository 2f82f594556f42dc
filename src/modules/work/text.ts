import type { Bilingual } from "../../kernel/bilingual.ts";

/** Why a colleague's claim is taken over. The words a person adds go beside it. */
export const takeoverReasonNames = {
  absent: { en: "The colleague is absent", fr: "La personne est absente" },
  urgent: { en: "It cannot wait", fr: "Le dossier ne peut pas attendre" },
  agreed: { en: "Agreed with the colleague", fr: "Convenu avec la personne" },
  reassigned: { en: "Given to me by the manager", fr: "Confié par la gestionnaire ou le gestionnaire" },
} as const satisfies Readonly<Record<string, Bilingual>>;
