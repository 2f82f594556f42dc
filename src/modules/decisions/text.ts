import type { Bilingual } from "../../kernel/bilingual.ts";

/** Headings of the sections of reasons: where they are written, read and printed. */
export const sectionHeadings = {
  introduction: { en: "Introduction", fr: "Introduction" },
  facts: { en: "Facts", fr: "Faits" },
  issues: { en: "Issues", fr: "Questions en litige" },
  analysis: { en: "Analysis", fr: "Analyse" },
  determination: { en: "Determination", fr: "Décision" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How the decision is named on the docket. */
export const documentText = {
  reasons: { en: "Decision and reasons", fr: "Décision et motifs" },
  corrected: { en: "Corrected decision and reasons", fr: "Décision et motifs rectifiés" },
  translation: { en: "Translation of the decision and reasons", fr: "Traduction de la décision et des motifs" },
  translated: { en: "Translation of decision", fr: "Traduction de la décision" },
  /** What the signature stands for, before the citation. */
  signed: { en: "Decision", fr: "Décision" },
  signature: { en: "Signature of the tribunal", fr: "Signature du tribunal" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const court = {
  en: "An application for leave and for judicial review can be made to the Federal Court (Act, s. 72): within {court} days after being notified of the decision, or within {courtAbroad} days if the matter arose outside Canada.",
  fr: "Une demande d’autorisation et de contrôle judiciaire peut être présentée à la Cour fédérale (Loi, art. 72)\u00a0: dans les {court} jours suivant la date où la personne est avisée de la décision, ou dans les {courtAbroad} jours si la mesure a été rendue hors du Canada.",
};

/**
 * What the notice of decision says of what can follow, so that it is true for each side that reads it. The numbers are those
 * of the rules in force; the days are reckoned by `deadlines`, from the day of receipt.
 */
export const nextStepText = {
  /** The claim was rejected. */
  byPerson: {
    en: "The claimant can appeal this decision to the Refugee Appeal Division. The notice of appeal must be filed within {appeal} days after the day on which the written reasons are received. Once that day is known, the last day is with the time limits of the file, in My Case.",
    fr: "Le demandeur d’asile peut porter cette décision en appel devant la Section d’appel des réfugiés. L’avis d’appel doit être déposé dans les {appeal} jours suivant la date de réception des motifs écrits. Dès que cette date est connue, le dernier jour figure parmi les délais du dossier, dans Mon dossier.",
  },
  byPersonOnPaper: {
    en: "The claimant can appeal this decision to the Refugee Appeal Division. The notice of appeal must be filed within {appeal} days after the day on which the written reasons are received. For the last day, call or write to the registry.",
    fr: "Le demandeur d’asile peut porter cette décision en appel devant la Section d’appel des réfugiés. L’avis d’appel doit être déposé dans les {appeal} jours suivant la date de réception des motifs écrits. Pour connaître le dernier jour, téléphonez ou écrivez au greffe.",
  },
  /** The claim was allowed. */
  byMinister: {
    en: "The Minister can appeal this decision to the Refugee Appeal Division, within {appeal} days after the day on which the Minister receives the written reasons. Everybody on the file is told if that happens.",
    fr: "Le ministre peut porter cette décision en appel devant la Section d’appel des réfugiés, dans les {appeal} jours suivant la date à laquelle il reçoit les motifs écrits. Toutes les personnes inscrites au dossier en sont avisées le cas échéant.",
  },
  court: {
    en: `There is no further appeal within the tribunal. ${court.en}`,
    fr: `Il n’y a pas d’autre appel au sein du tribunal. ${court.fr}`,
  },
  courtOnly: {
    en: `This decision cannot be appealed to the Refugee Appeal Division. ${court.en}`,
    fr: `Cette décision ne peut être portée en appel devant la Section d’appel des réfugiés. ${court.fr}`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a case is not withdrawn or suspended any more. */
export const signedAndWaiting: Bilingual = {
  en: "A decision was signed on this file, took effect on {day}, and waits to be released. Release it first: what came since does not undo it.",
  fr: "Une décision a été signée dans ce dossier, a pris effet {day} et attend d’être transmise. Transmettez-la d’abord\u00a0: ce qui est survenu depuis ne l’annule pas.",
};
