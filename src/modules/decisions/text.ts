import type { Bilingual } from "../../kernel/bilingual.ts";

/** How the decision is named on the docket. */
export const documentText = {
  reasons: { en: "Decision and reasons", fr: "Décision et motifs" },
  corrected: { en: "Corrected decision and reasons", fr: "Décision et motifs rectifiés" },
  /** What the signature stands for, before the citation. */
  signed: { en: "Decision", fr: "Décision" },
  signature: { en: "Signature of the tribunal", fr: "Signature du tribunal" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What the notice of decision says of what can follow. Days are reckoned by `deadlines`, from the day of receipt. */
export const nextStepText = {
  rad: {
    en: "This decision can be appealed to the Refugee Appeal Division. The notice of appeal must be filed within 15 days after the day on which the written reasons are received. The date that counts for you is in My Case once your receipt is known.",
    fr: "Cette décision peut être portée en appel devant la Section d’appel des réfugiés. L’avis d’appel doit être déposé dans les 15 jours suivant la date de réception des motifs écrits. La date qui compte pour vous figure dans Mon dossier dès que la date de réception est connue.",
  },
  radOnPaper: {
    en: "This decision can be appealed to the Refugee Appeal Division. The notice of appeal must be filed within 15 days after the day on which the written reasons are received. For the date that counts for you, call or write to the registry.",
    fr: "Cette décision peut être portée en appel devant la Section d’appel des réfugiés. L’avis d’appel doit être déposé dans les 15 jours suivant la date de réception des motifs écrits. Pour connaître la date qui compte pour vous, téléphonez ou écrivez au greffe.",
  },
  court: {
    en: "There is no further appeal within the tribunal. An application for leave and for judicial review can be made to the Federal Court (Act, s. 72): within 15 days after being notified of the decision, or within 60 days if the matter arose outside Canada.",
    fr: "Il n’y a pas d’autre appel au sein du tribunal. Une demande d’autorisation et de contrôle judiciaire peut être présentée à la Cour fédérale (Loi, art. 72)\u00a0: dans les 15 jours suivant la date où la personne est avisée de la décision, ou dans les 60 jours si la mesure a été rendue hors du Canada.",
  },
  courtOnly: {
    en: "This decision cannot be appealed to the Refugee Appeal Division. An application for leave and for judicial review can be made to the Federal Court (Act, s. 72): within 15 days after being notified of the decision, or within 60 days if the matter arose outside Canada.",
    fr: "Cette décision ne peut être portée en appel devant la Section d’appel des réfugiés. Une demande d’autorisation et de contrôle judiciaire peut être présentée à la Cour fédérale (Loi, art. 72)\u00a0: dans les 15 jours suivant la date où la personne est avisée de la décision, ou dans les 60 jours si la mesure a été rendue hors du Canada.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
