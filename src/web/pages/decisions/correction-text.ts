import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The correction of a released decision, and what it corrects. */
export const correctionText = {
  isOf: {
    en: "This corrects a clerical error in a decision that was released. What was decided and the day on which it took effect stay as they are.",
    fr: "Ceci rectifie une erreur d’écriture dans une décision transmise. Ce qui a été décidé et le jour de la prise d’effet restent inchangés.",
  },
  what: { en: "What is corrected", fr: "Ce qui est rectifié" },
  former: { en: "See the decision as it was released", fr: "Voir la décision telle qu’elle a été transmise" },
  later: { en: "See the decision as it was corrected", fr: "Voir la décision telle qu’elle a été rectifiée" },
  effect: {
    en: "What was decided and the day on which it took effect stay as they are. The corrected reasons bear today’s date, {day}.",
    fr: "Ce qui a été décidé et le jour de la prise d’effet restent inchangés. Les motifs rectifiés portent la date d’aujourd’hui, le {day}.",
  },
  discard: {
    en: "It leaves your desk and cannot be gone on with. The decision stands as it was released.",
    fr: "Il quitte votre bureau et ne pourra être repris. La décision demeure telle qu’elle a été transmise.",
  },
  isCorrection: { en: "Correction of the decision below", fr: "Rectification de la décision ci-dessous" },
  isCorrected: { en: "A correction of it was released", fr: "Une rectification en a été transmise" },
} as const satisfies Readonly<Record<string, Bilingual>>;
