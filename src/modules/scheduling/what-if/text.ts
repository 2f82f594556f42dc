import type { Bilingual } from "../../../kernel/bilingual.ts";

export const supposedText = {
  members: {
    en: "{count} more {count|member|members}: {division}, {office} ({languages})",
    fr: "{count} {count|commissaire|commissaires} de plus\u00a0: {division}, {office} ({languages})",
  },
  interpreters: {
    en: "{count} more {count|interpreter|interpreters}: {language}",
    fr: "{count} {count|interprète|interprètes} de plus\u00a0: {language}",
  },
  closed: { en: "{office} closed from {from} to {to}", fr: "{office}\u00a0: fermé du {from} au {to}" },
  weight: { en: "Weight of {name}: {weight}", fr: "Poids de {name}\u00a0: {weight}" },
  virtualShare: {
    en: "Virtual: {share}% of the hearings that have no date, the others in person",
    fr: "Virtuelles\u00a0: {share}\u00a0% des audiences sans date, les autres en personne",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const weightNames = {
  unscheduled: { en: "a file left without a place", fr: "un dossier laissé sans place" },
  wait: { en: "a day of waiting", fr: "un jour d’attente" },
  expertise: { en: "a member without the country’s expertise", fr: "un commissaire sans connaissance du pays" },
  otherOffice: { en: "a member of another office", fr: "un commissaire d’un autre bureau" },
  tier: { en: "a less qualified interpreter", fr: "un interprète moins qualifié" },
  overload: { en: "a member’s full week", fr: "la semaine chargée d’un commissaire" },
  moved: { en: "a date that moves", fr: "une date qui change" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is wrong at one field. */
export const whatIfFields = {
  office: { en: "There is no such office.", fr: "Ce bureau n’existe pas." },
  language: {
    en: "This is no language that the tribunal knows. Choose one of the list, or write its name or its ISO 639 code.",
    fr: "Cette langue n’est pas connue du tribunal. Choisissez-en une dans la liste, ou écrivez son nom ou son code ISO 639.",
  },
  order: { en: "The last day is before the first.", fr: "Le dernier jour précède le premier." },
  outside: {
    en: "These days are not among those that the last run looked at.",
    fr: "Ces jours ne sont pas parmi ceux que le dernier calcul a examinés.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
