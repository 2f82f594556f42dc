import type { Bilingual } from "../../../kernel/bilingual.ts";

export const partnerText = {
  title: { en: "Messages for partners", fr: "Messages aux partenaires" },
  lead: {
    en: "What partners are to be told of this file. A message waits until the partner’s gateway sends it; until then tell the partner by the usual channel, and record it here.",
    fr: "Ce qui est à dire aux partenaires sur ce dossier. Un message attend que la passerelle du partenaire l’envoie; d’ici là, avisez le partenaire par la voie habituelle et consignez-le ici.",
  },
  all: { en: "Messages for partners, all files", fr: "Messages aux partenaires, tous les dossiers" },
  allLead: {
    en: "What partners are to be told. Nothing is sent yet: no gateway of a partner is connected. Until then tell the partner by the usual channel, and record it here.",
    fr: "Ce qui est à dire aux partenaires. Rien n’est encore envoyé\u00a0: aucune passerelle de partenaire n’est reliée. D’ici là, avisez le partenaire par la voie habituelle et consignez-le ici.",
  },
  case: { en: "File", fr: "Dossier" },
  age: { en: "Waits for", fr: "Attend depuis" },
  sent: { en: "Sent", fr: "Envoyés" },
  show: { en: "State", fr: "État" },
  made: { en: "Made", fr: "Établis" },
  everything: { en: "All", fr: "Tous" },
  anyAge: { en: "At any time", fr: "À tout moment" },
  olderThan: { en: "{n} {n|day|days} ago or more", fr: "Il y a {n} {n|jour|jours} ou plus" },
  none: { en: "No message meets these criteria.", fr: "Aucun message ne répond à ces critères." },
  partner: { en: "Partner", fr: "Partenaire" },
  what: { en: "What it tells", fr: "Ce qu’il dit" },
  madeAt: { en: "Made", fr: "Établi" },
  state: { en: "Where it stands", fr: "Où en est le message" },
  waiting: { en: "Waiting to be told", fr: "Partenaire à aviser" },
  told: { en: "Told by hand, not sent", fr: "Avis donnés par un agent, non envoyés" },
  withReasons: { en: "with the reasons", fr: "avec les motifs" },
  withoutReasons: { en: "without the reasons", fr: "sans les motifs" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const partnerNames: Readonly<Record<string, Bilingual>> = {
  IRCC: { en: "IRCC", fr: "IRCC" },
  CBSA: { en: "CBSA", fr: "ASFC" },
  FC: { en: "Federal Court", fr: "Cour fédérale" },
};
