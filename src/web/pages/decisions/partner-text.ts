import type { Bilingual } from "../../../kernel/bilingual.ts";

export const partnerText = {
  title: { en: "Messages for partners", fr: "Messages aux partenaires" },
  lead: {
    en: "What partners are to be told of this file. A message waits until the partner’s gateway sends it; until then tell the partner by the usual channel.",
    fr: "Ce qui est à dire aux partenaires sur ce dossier. Un message attend que la passerelle du partenaire l’envoie; d’ici là, avisez le partenaire par la voie habituelle.",
  },
  partner: { en: "Partner", fr: "Partenaire" },
  what: { en: "What it tells", fr: "Ce qu’il dit" },
  madeAt: { en: "Made", fr: "Établi" },
  state: { en: "Sent", fr: "Envoi" },
  waiting: { en: "Waiting, not sent", fr: "En attente, non envoyé" },
  withReasons: { en: "with the reasons", fr: "avec les motifs" },
  withoutReasons: { en: "without the reasons", fr: "sans les motifs" },
} as const satisfies Readonly<Record<string, Bilingual>>;
