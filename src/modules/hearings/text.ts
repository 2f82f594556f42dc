import type { Bilingual, Counted } from "../../kernel/bilingual.ts";
import { type CivilTime, timeText } from "../../kernel/time.ts";

/** What is wrong with one field of the form. */
export const fieldTexts = {
  hour: {
    en: "The clocks change at this hour: choose another.",
    fr: "Les horloges changent à cette heure\u00a0: choisissez-en une autre.",
  },
  past: { en: "Choose a day and an hour to come.", fr: "Choisissez un jour et une heure à venir." },
  year: { en: "Check the year.", fr: "Vérifiez l’année." },
  hours: { en: "Begin and end within the sitting hours.", fr: "Commencez et terminez pendant les heures d’audience." },
  room: { en: "Choose the room.", fr: "Choisissez la salle." },
  roomLacks: {
    en: "This room does not have: {equipment}.",
    fr: "Cette salle n’est pas dotée de ce qui suit\u00a0: {equipment}.",
  },
  roomUnknown: { en: "Choose one of the office’s rooms.", fr: "Choisissez l’une des salles du bureau." },
  roomName: {
    en: "Enter a name with a letter or a digit.",
    fr: "Inscrivez un nom qui comporte une lettre ou un chiffre.",
  },
  roomTwice: {
    en: "Choose a name that no other room of the office has.",
    fr: "Choisissez un nom qu’aucune autre salle du bureau ne porte.",
  },
  roomTaken: { en: "Choose a room that is free.", fr: "Choisissez une salle libre." },
  issues: { en: "Enter the issues to be raised.", fr: "Inscrivez les questions qui seront soulevées." },
  member: { en: "Choose somebody who is free.", fr: "Choisissez quelqu’un de disponible." },
  person: { en: "Choose from the list.", fr: "Choisissez dans la liste." },
  witness: {
    en: "From an hour to a later one, within the sitting.",
    fr: "D’une heure à une autre plus tardive, pendant la séance.",
  },
  counsel: {
    en: "Choose another hour, or say who appears instead.",
    fr: "Choisissez une autre heure, ou indiquez qui comparaît à sa place.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The hours of a sitting that stands in the way, as each language says them. */
export function hoursTold(from: CivilTime, to: CivilTime) {
  return {
    fromEn: timeText(from, "en"),
    toEn: timeText(to, "en"),
    fromFr: timeText(from, "fr"),
    toFr: timeText(to, "fr"),
  };
}

export function closedText(reason: Bilingual): Bilingual {
  return { en: `Closed: ${reason.en}.`, fr: `Fermé\u00a0: ${reason.fr}.` };
}

export function notBeforeText(day: Bilingual): Bilingual {
  return { en: `Not before ${day.en}.`, fr: `Pas avant ${day.fr}.` };
}

export const modeNames = {
  virtual: { en: "Virtual (by videoconference)", fr: "Virtuelle (par vidéoconférence)" },
  "in-person": { en: "In person", fr: "En personne" },
  hybrid: { en: "Hybrid (in person and by videoconference)", fr: "Hybride (en personne et par vidéoconférence)" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const reasonNames = {
  "party-application": { en: "Application of a party", fr: "Demande d’une partie" },
  "minister-application": { en: "Application of the Minister", fr: "Demande du ministre" },
  "member-unavailable": { en: "Member not available", fr: "Commissaire non disponible" },
  "interpreter-unavailable": { en: "Interpreter not available", fr: "Interprète non disponible" },
  "counsel-unavailable": { en: "Counsel not available", fr: "Conseil non disponible" },
  "room-or-technology": { en: "Room or technology", fr: "Salle ou technologie" },
  correction: { en: "Correction of an error", fr: "Correction d’une erreur" },
  other: { en: "Other", fr: "Autre" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why counsel did not choose this date. */
export const offeredText: Counted = {
  one: {
    en: "Counsel was asked once and accepted no date in time: this date is set without asking again.",
    fr: "Le conseil a été consulté une fois et n’a accepté aucune date à temps\u00a0: la présente date est fixée sans autre consultation.",
  },
  other: {
    en: "Counsel was asked {count} times and accepted no date in time: this date is set without asking again.",
    fr: "Le conseil a été consulté {count} fois et n’a accepté aucune date à temps\u00a0: la présente date est fixée sans autre consultation.",
  },
};

/** What notices and calendar entries say of a hearing. */
export const hearingText = {
  hearing: { en: "Hearing", fr: "Audience" },
  cancelled: { en: "Cancelled", fr: "Annulée" },
  place: { en: "{room}, {office} office", fr: "{room}, bureau de {office}" },
  atOffice: { en: "{hour}, at the {office} office", fr: "{hour}, au bureau de {office}" },
  linkLater: {
    en: "The link will be placed in My Case before the hearing.",
    fr: "Le lien sera déposé dans Mon dossier avant l’audience.",
  },
  linkByMail: {
    en: "The link is not known yet. It will be sent to you by mail before the hearing; call the registry if it does not arrive.",
    fr: "Le lien n’est pas encore connu. Il vous sera envoyé par la poste avant l’audience; téléphonez au greffe s’il ne vous parvient pas.",
  },
  joinCode: { en: "{url} (code {code})", fr: "{url} (code {code})" },
  interpreter: { en: "{language}", fr: "{language}" },
  dialect: { en: "{language}, {dialect}", fr: "{language}, {dialect}" },
  together: {
    en: "The files joined to this one are heard together with it.",
    fr: "Les dossiers joints à celui-ci sont entendus avec lui.",
  },
  joinEarly: {
    en: "Join 15 minutes early, from a quiet and private place, with a camera and a microphone. Keep a telephone at hand in case the connection fails.",
    fr: "Joignez-vous à l’audience 15 minutes à l’avance, d’un endroit calme et privé, avec une caméra et un microphone. Gardez un téléphone à portée de main au cas où la connexion échouerait.",
  },
  newDate: {
    en: "You will receive a new notice to appear when another date is set.",
    fr: "Vous recevrez un nouvel avis de convocation lorsqu’une autre date sera fixée.",
  },
  caseLeft: {
    en: "This file is no longer waiting to be heard.",
    fr: "Ce dossier n’attend plus d’être entendu.",
  },
  notThere: {
    en: "By their calendar, {name} is not there for the whole of these hours.",
    fr: "Selon son calendrier, {name} n’est pas disponible pendant toute cette plage horaire.",
  },
  speaksAnother: {
    en: "{language} is not among the languages that {name} interprets.",
    fr: "La langue d’interprétation suivante n’est pas parmi celles de {name}\u00a0: {language}.",
  },
  counselAway: {
    en: "Counsel said that they are not available at these hours: {name}.",
    fr: "Le conseil a indiqué ne pas être disponible à ces heures\u00a0: {name}.",
  },
  dayAvoided: {
    en: "These dates were accepted as dates to avoid: {name}.",
    fr: "Ces dates ont été acceptées comme dates à éviter\u00a0: {name}.",
  },
  roomClosedThen: {
    en: "The room is closed for part of these hours: {name}.",
    fr: "La salle est fermée pendant une partie de ces heures\u00a0: {name}.",
  },
  counselBusy: {
    en: "{name} has another hearing at that time.",
    fr: "{name} a une autre audience au même moment.",
  },
  ministerNotOnCase: {
    en: "{name} is not on file {fileNumber} for the Minister and cannot read it until the registry records it.",
    fr: "{name} n’est pas inscrit au dossier {fileNumber} pour le ministre et ne pourra le consulter avant que le greffe l’y inscrive.",
  },
  beginsAgain: {
    en: "This file was heard in part before another member. Before this one the hearing begins again.",
    fr: "Ce dossier a été entendu en partie par un autre commissaire. Devant celui-ci, l’audience recommence.",
  },
  letters: {
    en: "No account reaches {names}. A letter to each must be mailed today for the notice to count from {day}.",
    fr: "Aucun compte ne permet de joindre {names}. Une lettre doit être postée aujourd’hui à chaque personne pour que le préavis coure dès {day}.",
  },
  noAddress: {
    en: "No postal address is known for {names}: the letter cannot be mailed until one is entered.",
    fr: "Aucune adresse postale n’est connue pour {names}\u00a0: la lettre ne peut être postée tant qu’aucune n’est inscrite.",
  },
  leavesOut: {
    en: "A file joined with this one is not open to you. It would be left out: its people would not be told, and it would be heard apart.",
    fr: "Un dossier joint à celui-ci ne vous est pas ouvert. Il serait laissé de côté\u00a0: les personnes qui y sont inscrites ne seraient pas avisées, et il serait entendu séparément.",
  },
  nobody: {
    en: "Nobody on file {fileNumber} would be told: it has no party to notify.",
    fr: "Personne ne serait avisé dans le dossier {fileNumber}\u00a0: il n’y a aucune partie à aviser.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
