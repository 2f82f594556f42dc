import type { Bilingual } from "../../kernel/bilingual.ts";

/** Why a colleague's claim is taken over. The words a person adds go beside it. */
export const takeoverReasonNames = {
  absent: { en: "The colleague is absent", fr: "La personne est absente" },
  urgent: { en: "It cannot wait", fr: "Le dossier ne peut pas attendre" },
  agreed: { en: "Agreed with the colleague", fr: "Convenu avec la personne" },
  reassigned: { en: "Given to me by the manager", fr: "Confié par la gestionnaire ou le gestionnaire" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What was done about an item that is ended by hand, where its queue asks for it. */
export const finishOutcomeNames = {
  allowed: { en: "Allowed", fr: "Accueillie" },
  dismissed: { en: "Dismissed", fr: "Rejetée" },
  "left-to-decision": {
    en: "To be decided at the hearing or with the decision",
    fr: "Sera tranchée à l’audience ou dans la décision",
  },
  "nothing-to-decide": { en: "There was nothing to decide", fr: "Il n’y avait rien à trancher" },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type FinishOutcome = keyof typeof finishOutcomeNames;
