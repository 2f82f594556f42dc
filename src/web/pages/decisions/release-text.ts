import type { Bilingual } from "../../../kernel/bilingual.ts";

export const releaseText = {
  toRelease: { en: "Decisions to release", fr: "Décisions à transmettre" },
  released: { en: "Released decisions", fr: "Décisions transmises" },
  publications: { en: "Public versions", fr: "Versions publiques" },
  publication: { en: "Public version of this decision", fr: "Version publique de cette décision" },
  none: { en: "No decision waits to be released.", fr: "Aucune décision n’est à transmettre." },
  noneReleased: { en: "No decision is released yet.", fr: "Aucune décision n’a encore été transmise." },
  count: { en: "Decisions: {n}", fr: "Décisions\u00a0: {n}" },
  office: { en: "Office", fr: "Bureau" },
  signed: { en: "Signed", fr: "Signée" },
  waits: { en: "Waits", fr: "En attente" },
  whoIsTold: { en: "Who is told", fr: "Qui est avisé" },
  toldHow: {
    en: "Everybody on the file is told at one moment, each by their own channel: in My Case, or by letter. The decision stands on the file from then on.",
    fr: "Toutes les personnes au dossier sont avisées au même moment, chacune par son propre moyen\u00a0: dans Mon dossier ou par lettre. La décision figure dès lors au dossier.",
  },
  release: { en: "Release the decision", fr: "Transmettre la décision" },
  releaseTitle: { en: "Release this decision?", fr: "Transmettre cette décision?" },
  releaseLead: {
    en: "It reaches everybody at once and cannot be taken back.",
    fr: "Elle parvient à tous au même moment et ne peut être reprise.",
  },
  isReleased: { en: "The decision is released to the parties.", fr: "La décision est transmise aux parties." },
  taskReleased: { en: "The decision was released.", fr: "La décision a été transmise." },
} as const satisfies Readonly<Record<string, Bilingual>>;
