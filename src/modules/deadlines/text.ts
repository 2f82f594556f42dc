import type { Bilingual } from "../../kernel/bilingual.ts";

/** The sentences that explain a due date, in the order of the reckoning. Every date in them is an office day. */
export const stepTexts = {
  start: { en: "The reckoning starts from {date}: {trigger}.", fr: "Le calcul part du {date}\u00a0: {trigger}." },
  startHour: {
    en: "The reckoning starts from {moment}: {trigger}.",
    fr: "Le calcul part du {moment}\u00a0: {trigger}.",
  },
  sameDay: { en: "The limit is that very day.", fr: "Le délai expire ce jour même." },
  daysAfter: {
    en: "{n} calendar {n|day|days} after it, not counting that day (Interpretation Act, s. 27(5)): {day}.",
    fr: "{n} {n|jour civil|jours civils} après cette date, sans la compter (Loi d’interprétation, par. 27(5))\u00a0: {day}.",
  },
  daysBefore: {
    en: "{n} calendar {n|day|days} before it, not counting that day (Interpretation Act, s. 27(5)): {day}.",
    fr: "{n} {n|jour civil|jours civils} avant cette date, sans la compter (Loi d’interprétation, par. 27(5))\u00a0: {day}.",
  },
  clearAfter: {
    en: "“At least” {n} {n|day|days} after it: neither end day counts (Interpretation Act, s. 27(1)), so {day}.",
    fr: "«\u00a0Au moins\u00a0» {n} {n|jour|jours} après\u00a0: ni le premier ni le dernier jour ne compte (Loi d’interprétation, par. 27(1)), donc {day}.",
  },
  clearBefore: {
    en: "“At least” {n} {n|day|days} before it: neither end day counts (Interpretation Act, s. 27(1)), so {day}.",
    fr: "«\u00a0Au moins\u00a0» {n} {n|jour|jours} avant\u00a0: ni le premier ni le dernier jour ne compte (Loi d’interprétation, par. 27(1)), donc {day}.",
  },
  workingAfter: {
    en: "{n} working {n|day|days} after it, counting only days on which the office is open: {day}.",
    fr: "{n} {n|jour ouvrable|jours ouvrables} après, en ne comptant que les jours où le bureau est ouvert\u00a0: {day}.",
  },
  workingBefore: {
    en: "{n} working {n|day|days} before it, counting only days on which the office is open: {day}.",
    fr: "{n} {n|jour ouvrable|jours ouvrables} avant, en ne comptant que les jours où le bureau est ouvert\u00a0: {day}.",
  },
  clearWorkingBefore: {
    en: "“At least” {n} working {n|day|days} before it: neither end day counts, so {day}.",
    fr: "«\u00a0Au moins\u00a0» {n} {n|jour ouvrable|jours ouvrables} avant\u00a0: ni le premier ni le dernier jour ne compte, donc {day}.",
  },
  skipped: { en: "Not counted: {days}.", fr: "Non comptés\u00a0: {days}." },
  hours: {
    en: "{n} {n|hour|hours} after it, day and night, weekends included: {moment}.",
    fr: "{n} {n|heure|heures} après, jour et nuit, fins de semaine comprises\u00a0: le {moment}.",
  },
  months: {
    en: "{n} {n|month|months} after it (Interpretation Act, s. 28): {day}.",
    fr: "{n} mois après (Loi d’interprétation, art. 28)\u00a0: {day}.",
  },
  rollWorking: {
    en: "The office is closed that day ({reason}): the limit moves to the next working day, {day}.",
    fr: "Le bureau est fermé ce jour-là ({reason})\u00a0: le délai est reporté au jour ouvrable suivant, {day}.",
  },
  rollHoliday: {
    en: "That day is a holiday ({reason}): the limit moves to the next day that is not one, {day} (Interpretation Act, s. 26).",
    fr: "Ce jour est férié ({reason})\u00a0: le délai est reporté au premier jour non férié qui suit, {day} (Loi d’interprétation, art. 26).",
  },
  backward: {
    en: "Counting backward, the text lets the limit move forward, which leaves less time before the hearing. To be safe, provide it by {day}.",
    fr: "Pour un délai à rebours, le texte reporte l’échéance vers l’avant, ce qui rapproche celle-ci de l’audience. Par prudence, transmettez le document au plus tard {day}.",
  },
  uncertain: {
    en: "It is not certain that the closing of that day moves the limit: to be safe, act by {day}.",
    fr: "Il n’est pas certain que la fermeture de ce jour reporte le délai\u00a0: par prudence, agissez au plus tard {day}.",
  },
  varied: { en: "An order changed the limit to {day}.", fr: "Une ordonnance a reporté l’échéance\u00a0: {day}." },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const whoNames: Readonly<Record<string, Bilingual>> = {
  party: { en: "Party", fr: "Partie" },
  counsel: { en: "Counsel", fr: "Conseil" },
  minister: { en: "Minister", fr: "Ministre" },
  division: { en: "Division", fr: "Section" },
};

/** The sentences before the reckoning itself: when what was sent counts as received. */
export const servedTexts = {
  mail: {
    en: "Sent by regular mail on {sent}: it counts as received on {day}.",
    fr: "Expédié par courrier ordinaire le {sent}\u00a0: réputé reçu le {day}.",
  },
  electronic: {
    en: "Sent electronically on {sent}, after 5 p.m. or on a holiday: it counts as received on {day}.",
    fr: "Transmis électroniquement le {sent}, après 17\u00a0h ou un jour férié\u00a0: réputé reçu le {day}.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
