import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Words of an appeal: the cases of one story, the notice of appeal, the record of the first division. */
export const appealsText = {
  story: { en: "The story of this file", fr: "Le parcours de ce dossier" },
  storyCaption: {
    en: "The files of this story, from the first referral on",
    fr: "Les dossiers de ce parcours, depuis le premier déféré",
  },
  case: { en: "File", fr: "Dossier" },
  thisCase: { en: "This file", fr: "Le présent dossier" },
  before: { en: "Before", fr: "Devant" },
  stands: { en: "Where it stands", fr: "Où il en est" },
  received: { en: "Received on", fr: "Reçu le" },
  notFinalized: { en: "Not yet", fr: "Pas encore" },
  appealedBy: { en: "Who appealed", fr: "Qui a interjeté appel" },
  noAppellant: { en: "First referral", fr: "Premier déféré" },

  appeal: { en: "Appeal", fr: "Appel" },
  open: { en: "Open the appeal", fr: "Ouvrir l’appel" },
  openLead: {
    en: "From a notice of appeal that came in by any channel. A file of the Refugee Appeal Division is opened with the same people. A late notice is received too: a member decides on it.",
    fr: "À partir d’un avis d’appel reçu par n’importe quel moyen. Un dossier de la Section d’appel des réfugiés est ouvert avec les mêmes personnes. Un avis tardif est reçu lui aussi\u00a0: un commissaire en décide.",
  },
  openFiledLead: {
    en: "A file of the Refugee Appeal Division is opened with the same people. A late notice is received too: a member decides on it.",
    fr: "Un dossier de la Section d’appel des réfugiés est ouvert avec les mêmes personnes. Un avis tardif est reçu lui aussi : un commissaire en décide.",
  },
  who: { en: "Who appeals?", fr: "Qui interjette appel?" },
  receivedOn: { en: "Day on which the notice of appeal was received", fr: "Jour de réception de l’avis d’appel" },
  receivedTime: { en: "Hour of receipt", fr: "Heure de réception" },
  zone: { en: "By the clocks of the office: {office}, {zone}.", fr: "À l’heure du bureau\u00a0: {office}, {zone}." },
  dayWanted: {
    en: "Give a day and an hour that the clocks of the office showed.",
    fr: "Indiquez un jour et une heure que les horloges du bureau ont affichés.",
  },
  keepsCounsel: {
    en: "The notice names the same counsel as on this file",
    fr: "L’avis nomme le même conseil que dans le présent dossier",
  },
  noCounsel: {
    en: "Nobody represents the person on this file.",
    fr: "Personne ne représente la personne dans le présent dossier.",
  },
  together: {
    en: "Joined files that the same notice appeals",
    fr: "Dossiers joints que le même avis porte en appel",
  },
  cancel: { en: "Cancel", fr: "Annuler" },

  noticeLead: {
    en: "This notice of appeal is on the docket and no appeal was opened from it yet. Read it, then open the appeal; its receipt gives the moment. Where it opens none, say that nothing more is to be done.",
    fr: "Cet avis d’appel est inscrit au répertoire et aucun appel n’en a encore été ouvert. Lisez-le, puis ouvrez l’appel; sa réception en donne le moment. S’il n’en ouvre aucun, indiquez qu’il n’y a plus rien à faire.",
  },
  notDecided: {
    en: "This file stands at “{status}”: no decision that can be appealed stands on it, and no appeal is opened from this notice. Tell whoever filed it, by a letter.",
    fr: "Ce dossier en est à « {status} » : aucune décision susceptible d’appel n’y figure, et aucun appel n’est ouvert à partir de cet avis. Informez-en par lettre la personne qui l’a déposé.",
  },
  takeFirst: {
    en: "Take this item to open the appeal.",
    fr: "Prenez cet élément en charge pour ouvrir l’appel.",
  },
  noticeWaits: {
    en: "A notice of appeal that was filed waits on this file. Open the appeal from it: it has the moment of its receipt and counsel.",
    fr: "Un avis d’appel déposé dans ce dossier attend. Ouvrez l’appel à partir de celui-ci\u00a0: le moment de sa réception et le conseil y figurent.",
  },
  openNotice: { en: "See the notice that waits", fr: "Voir l’avis qui attend" },
  appealOpened: { en: "The appeal is open.", fr: "L’appel est ouvert." },

  record: {
    en: "Record of the Refugee Protection Division",
    fr: "Dossier de la Section de la protection des réfugiés",
  },
  recordLead: {
    en: "This appeal waits for the record of file {number}.",
    fr: "Cet appel attend le dossier de la SPR, numéro {number}.",
  },
  place: { en: "Place the record of the RPD", fr: "Verser le dossier de la SPR" },
  placeSure: {
    en: "Place the record of file {number} on the appeal?",
    fr: "Verser le dossier {number} à l’appel?",
  },
  placed: {
    en: "{n} {n|document|documents} that {n|stands|stand} on the docket of file {number} will be placed on the appeal, in the order of the docket. This is done once and cannot be taken back.",
    fr: "{n} {n|document|documents} {n|inscrit|inscrits} au répertoire du dossier {number} {n|sera versé|seront versés} à l’appel, dans l’ordre du répertoire. Cela se fait une seule fois et ne peut être annulé.",
  },
  leftBehind: {
    en: "{n} {n|document|documents} not on the docket {n|stays|stay} behind.",
    fr: "{n} {n|document|documents} non {n|inscrit|inscrits} au répertoire {n|n’en fait|n’en font} pas partie.",
  },
  recordPlaced: {
    en: "The record is on the file of the appeal.",
    fr: "Le dossier de la SPR est versé à l’appel.",
  },
  documentsOf: { en: "See the documents of {number}", fr: "Voir les documents du dossier {number}" },
  hiddenClaim: {
    en: "The file that this appeal follows from is not open to you. Ask for access before its record is placed.",
    fr: "Le dossier dont découle cet appel ne vous est pas accessible. Demandez-y accès avant que le dossier soit versé.",
  },
} as const satisfies Record<string, Bilingual>;

export const appellantNames = {
  person: { en: "The person", fr: "La personne" },
  minister: { en: "The Minister", fr: "Le ministre" },
} as const satisfies Record<"person" | "minister", Bilingual>;
