import type { Bilingual, Counted } from "../../../kernel/bilingual.ts";

/** Words that stand on a printed decision beside what the member wrote. */
export const decisionPage = {
  title: { en: "Reasons and decision", fr: "Motifs et décision" },
  citation: { en: "Citation", fr: "Référence" },
  proceeding: { en: "Proceeding", fr: "Procédure" },
  clientId: { en: "Client ID", fr: "Numéro de client" },
  fileNumber: { en: "File number", fr: "Numéro de dossier" },
  person: { en: "Person", fr: "Personne" },
  determination: { en: "Determination", fr: "Décision" },
  persons: { en: "Persons and determinations", fr: "Personnes et décisions" },
  heardOn: { en: "Date of hearing", fr: "Date de l’audience" },
  heardOnDays: { en: "Dates of hearing", fr: "Dates de l’audience" },
  notHeard: { en: "Decided without a hearing", fr: "Décision rendue sans audience" },
  hearing: { en: "Hearing", fr: "Audience" },
  office: { en: "Office", fr: "Bureau" },
  effectiveOn: { en: "Date of effect of the decision", fr: "Date de prise d’effet de la décision" },
  reasonsOn: { en: "Date of the written reasons", fr: "Date des motifs écrits" },
  language: { en: "Language of the decision", fr: "Langue de la décision" },
  item: { en: "Item", fr: "Rubrique" },
  information: { en: "Information", fr: "Renseignement" },
  wasOral: {
    en: "The decision and the reasons for it were given orally at the hearing. These are the written reasons.",
    fr: "La décision et ses motifs ont été rendus de vive voix à l’audience. Voici les motifs écrits.",
  },
  corrects: {
    en: "This version corrects {of}. What was corrected: {note}",
    fr: "La présente version corrige {of}. Ce qui a été corrigé\u00a0: {note}",
  },
  translatedFromFrench: {
    en: "Translation. The reasons were written and signed in French; this is their translation into English. What was signed is the French text. Translated by: {translator}.",
    fr: "Traduction. Les motifs ont été rédigés et signés en français; voici leur traduction en anglais. Le texte signé est le texte français. Traduit par\u00a0: {translator}.",
  },
  translatedFromEnglish: {
    en: "Translation. The reasons were written and signed in English; this is their translation into French. What was signed is the English text. Translated by: {translator}.",
    fr: "Traduction. Les motifs ont été rédigés et signés en anglais; voici leur traduction en français. Le texte signé est le texte anglais. Traduit par\u00a0: {translator}.",
  },
  enclosed: {
    en: "The reasons follow this cover: they are the member’s own document of {pages} {pages|page|pages}, given unchanged. This cover states the citation and what was decided, and is the tribunal’s. What the document’s metadata said was left out. SHA-256 of the document as the tribunal received it: {hash}",
    fr: "Les motifs suivent la présente couverture\u00a0: ils forment un document de {pages} {pages|page|pages} rédigé par le commissaire, reproduit sans modification. La couverture, qui indique la référence et ce qui est décidé, est celle du tribunal. Le contenu des métadonnées du document a été retiré. SHA-256 du document reçu par le tribunal\u00a0: {hash}",
  },
  enclosedWord: {
    en: "The reasons follow this cover: they are the member’s own document, of which the tribunal made a PDF of {pages} {pages|page|pages}. This cover states the citation and what was decided, and is the tribunal’s. What the document’s metadata said was left out. SHA-256 of the document as the tribunal received it: {hash}",
    fr: "Les motifs suivent la présente couverture\u00a0: ils forment un document rédigé par le commissaire, dont le tribunal a produit un PDF de {pages} {pages|page|pages}. La couverture, qui indique la référence et ce qui est décidé, est celle du tribunal. Le contenu des métadonnées du document a été retiré. SHA-256 du document reçu par le tribunal\u00a0: {hash}",
  },
  enclosedTranslation: {
    en: "The translation follows this cover: it is a document of {pages} {pages|page|pages} made by whoever translated, given unchanged. This cover states the citation and what was decided, and is the tribunal’s. What the document’s metadata said was left out. SHA-256 of the document as the tribunal received it: {hash}",
    fr: "La traduction suit la présente couverture\u00a0: elle forme un document de {pages} {pages|page|pages} produit par la personne ou le service qui a traduit, reproduit sans modification. La couverture, qui indique la référence et ce qui est décidé, est celle du tribunal. Le contenu des métadonnées du document a été retiré. SHA-256 du document reçu par le tribunal\u00a0: {hash}",
  },
  enclosedWordTranslation: {
    en: "The translation follows this cover: it is a document made by whoever translated, of which the tribunal made a PDF of {pages} {pages|page|pages}. This cover states the citation and what was decided, and is the tribunal’s. What the document’s metadata said was left out. SHA-256 of the document as the tribunal received it: {hash}",
    fr: "La traduction suit la présente couverture\u00a0: elle forme un document produit par la personne ou le service qui a traduit, dont le tribunal a tiré un PDF de {pages} {pages|page|pages}. La couverture, qui indique la référence et ce qui est décidé, est celle du tribunal. Le contenu des métadonnées du document a été retiré. SHA-256 du document reçu par le tribunal\u00a0: {hash}",
  },
  andOthers: { en: "{first} and {count} others", fr: "{first} et {count} autres" },
  dissentOf: { en: "Dissenting reasons of {name}", fr: "Motifs dissidents de {name}" },
  dissenting: { en: "{title} (dissenting)", fr: "{title} (dissidence)" },
  page: { en: "Page", fr: "Page" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The roles of those who took part: one word where it was one person. */
export const roleWords = {
  member: {
    one: { en: "Member", fr: "Commissaire" },
    other: { en: "Members of the panel", fr: "Commissaires du tribunal" },
  },
  counsel: { one: { en: "Counsel", fr: "Conseil" }, other: { en: "Counsel", fr: "Conseils" } },
  designatedRepresentative: {
    one: { en: "Designated representative", fr: "Représentant désigné" },
    other: { en: "Designated representatives", fr: "Représentants désignés" },
  },
  ministerCounsel: {
    one: { en: "Counsel for the Minister", fr: "Conseil du ministre" },
    other: { en: "Counsel for the Minister", fr: "Conseils du ministre" },
  },
} as const satisfies Readonly<Record<string, Counted>>;
