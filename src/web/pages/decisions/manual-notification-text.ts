import type { Bilingual } from "../../../kernel/bilingual.ts";

export const manualNotificationText = {
  waiting: { en: "Waiting, not sent", fr: "En attente, non envoyé" },
  told: { en: "Told by hand on", fr: "Partenaire avisé par un agent le" },
  recordedBy: { en: "Recorded by {name},", fr: "Consigné par {name}," },
  record: { en: "Record that it was told", fr: "Consigner l’avis donné" },
  takeBack: { en: "Take back this record", fr: "Retirer cette mention" },
  recordOf: { en: "{partner} was told: {number}", fr: "{partner} a été avisé\u00a0: {number}" },
  takeBackOf: { en: "{partner} was not told: {number}", fr: "{partner} n’a pas été avisé\u00a0: {number}" },
  on: { en: "Told on", fr: "Avisé le" },
  channel: { en: "How", fr: "Comment" },
  to: { en: "Whom", fr: "Qui" },
  toHint: {
    en: "A name, a unit or a mailbox at the partner. Nothing of the file.",
    fr: "Un nom, une unité ou une boîte aux lettres chez le partenaire. Rien du dossier.",
  },
  recorded: {
    en: "It is recorded that the partner was told.",
    fr: "Il est consigné que le partenaire a été avisé.",
  },
  reason: { en: "Why it was recorded in error", fr: "Pourquoi c’était une erreur" },
  takeBackLead: {
    en: "The record stays in the history of the file, and another one says that it was in error. The message waits again.",
    fr: "La mention reste dans l’historique du dossier, et une autre indique qu’elle était erronée. Le message attend de nouveau.",
  },
  isTakenBack: {
    en: "The record is taken back. The message waits again.",
    fr: "La mention est retirée. Le message attend de nouveau.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
