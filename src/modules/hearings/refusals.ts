import type { RefusalRegistry } from "../../kernel/refusal.ts";

const anotherHour = {
  en: "Choose another hour, or another day.",
  fr: "Choisissez une autre heure, ou un autre jour.",
};
const reload = {
  en: "Reload the file and see what stands before deciding again.",
  fr: "Rechargez le dossier et voyez ce qui est fixé avant de décider à nouveau.",
};

export const hearingsRefusals = {
  "hearing-not-found": {
    status: 404,
    title: {
      en: "There is no such hearing, or you are not on its files",
      fr: "Cette audience n’existe pas, ou vous n’êtes pas inscrit à ses dossiers",
    },
    next: { en: "Go back to the list of hearings.", fr: "Revenez à la liste des audiences." },
  },
  "joined-file-not-open": {
    status: 409,
    title: {
      en: "A file joined with this one is not open to you, and would be left out",
      fr: "Un dossier joint à celui-ci ne vous est pas ouvert et serait laissé de côté",
    },
    next: {
      en: "Joined files are heard together. Ask the member or somebody who is assigned to that file to set the hearing; or say on what decision this file is heard without it.",
      fr: "Les dossiers joints sont entendus ensemble. Demandez au commissaire ou à une personne affectée à ce dossier de fixer l’audience; ou indiquez en vertu de quelle décision le présent dossier est entendu sans lui.",
    },
  },
  "hearing-file-not-open": {
    status: 409,
    title: {
      en: "One of the files of this hearing is not open to you",
      fr: "L’un des dossiers de cette audience ne vous est pas ouvert",
    },
    next: {
      en: "Its people would not be told. Ask the member or somebody who is assigned to that file to make the change.",
      fr: "Les personnes qui y sont inscrites ne seraient pas avisées. Demandez au commissaire ou à une personne affectée à ce dossier de faire le changement.",
    },
  },
  "hearing-hour-does-not-exist": {
    status: 422,
    title: {
      en: "On that day the clocks skip this hour",
      fr: "Ce jour-là, les horloges sautent cette heure",
    },
    next: anotherHour,
  },
  "hearing-hour-comes-twice": {
    status: 422,
    title: {
      en: "On that day the clocks show this hour twice",
      fr: "Ce jour-là, les horloges indiquent cette heure deux fois",
    },
    next: anotherHour,
  },
  "hearing-in-the-past": {
    status: 422,
    title: { en: "This day and hour have passed", fr: "Ce jour et cette heure sont passés" },
    next: { en: "Check the year, the day and the hour.", fr: "Vérifiez l’année, le jour et l’heure." },
  },
  "hearing-too-far": {
    status: 422,
    title: { en: "This day is more than {years} years away", fr: "Ce jour est dans plus de {years} ans" },
    next: { en: "Check the year.", fr: "Vérifiez l’année." },
  },
  "hearing-office-closed": {
    status: 422,
    title: { en: "The office is closed on that day", fr: "Le bureau est fermé ce jour-là" },
    next: { en: "Choose a working day.", fr: "Choisissez un jour ouvrable." },
  },
  "hearing-outside-sitting-hours": {
    status: 422,
    title: {
      en: "Sittings are between {from} and {to} at this office",
      fr: "Les audiences ont lieu entre {from} et {to} à ce bureau",
    },
    next: {
      en: "Check the morning or afternoon and the time set aside.",
      fr: "Vérifiez l’heure (matin ou après-midi) et la durée prévue.",
    },
  },
  "hearing-room-wanted": {
    status: 422,
    title: { en: "A hearing in person needs a room", fr: "Une audience en personne exige une salle" },
    next: {
      en: "Choose the room, or hold the hearing virtually.",
      fr: "Indiquez la salle, ou tenez l’audience virtuellement.",
    },
  },
  "hearing-issues-wanted": {
    status: 422,
    title: {
      en: "The notice of this hearing must state the issues to be raised",
      fr: "L’avis de cette audience doit indiquer les questions qui seront soulevées",
    },
    next: {
      en: "Enter the issues (RAD Rules, r. 56(1)).",
      fr: "Inscrivez les questions (Règles de la SAR, par. 56(1)).",
    },
  },
  "notice-period-too-short": {
    status: 422,
    title: {
      en: "The parties would have less notice than the rules give: not before {earliest}",
      fr: "Les parties auraient moins de préavis que ne le prévoient les règles\u00a0: pas avant le {earliest}",
    },
    next: {
      en: "Choose that day or a later one, or give the ground on which the rules allow less.",
      fr: "Choisissez ce jour ou un jour ultérieur, ou donnez le motif pour lequel les règles permettent un préavis plus court.",
    },
  },
  "short-notice-ground-wrong": {
    status: 422,
    title: {
      en: "The rules of this division know no such ground for less notice",
      fr: "Les règles de cette section ne prévoient pas ce motif d’un préavis plus court",
    },
    next: { en: "Choose a ground from the list.", fr: "Choisissez un motif dans la liste." },
  },
  "member-not-found": {
    status: 422,
    title: {
      en: "This person is not a member of the division",
      fr: "Cette personne n’est pas commissaire de la section",
    },
    next: { en: "Choose a member from the list.", fr: "Choisissez un ou une commissaire dans la liste." },
  },
  "room-not-found": {
    status: 404,
    title: {
      en: "The office has no such room, or it is closed",
      fr: "Le bureau n’a pas cette salle, ou elle est fermée",
    },
    next: {
      en: "Choose one of the office’s open rooms; a scheduling officer can open another.",
      fr: "Choisissez l’une des salles ouvertes du bureau; un agent de mise au rôle peut en ouvrir une autre.",
    },
  },
  "room-name-empty": {
    status: 400,
    title: { en: "This is no name for a room", fr: "Ce n’est pas un nom de salle" },
    next: {
      en: "Enter a name with a letter or a digit, as it stands on the door.",
      fr: "Inscrivez un nom qui comporte une lettre ou un chiffre, comme sur la porte.",
    },
  },
  "room-named-already": {
    status: 409,
    title: { en: "The office has a room of this name", fr: "Le bureau a déjà une salle de ce nom" },
    next: {
      en: "Names that differ only by capitals, accents or spaces are one name. Choose another.",
      fr: "Des noms qui ne diffèrent que par les majuscules, les accents ou les espaces sont un seul nom. Choisissez-en un autre.",
    },
  },
  "room-has-hearings": {
    status: 409,
    title: {
      en: "Hearings to come in this room: {count}",
      fr: "Audiences à venir dans cette salle\u00a0: {count}",
    },
    next: {
      en: "Move them to another room first: their parties were told to come to this one.",
      fr: "Déplacez-les d’abord dans une autre salle\u00a0: les parties ont été convoquées dans celle-ci.",
    },
  },
  "room-already-taken": {
    status: 409,
    title: { en: "This room is taken from {fromEn} to {toEn}", fr: "Cette salle est prise de {fromFr} à {toFr}" },
    next: { en: "Choose another room or another hour.", fr: "Choisissez une autre salle ou une autre heure." },
  },
  "hearing-already-set": {
    status: 409,
    title: { en: "A hearing is already set on this file", fr: "Une audience est déjà fixée dans ce dossier" },
    next: reload,
  },
  "hearing-stage-not-possible": {
    status: 409,
    title: {
      en: "No hearing can be set on file {fileNumber} at its stage",
      fr: "Aucune audience ne peut être fixée dans le dossier {fileNumber} à son étape actuelle",
    },
    next: reload,
  },
  "hearing-after-signature": {
    status: 409,
    title: {
      en: "A decision on file {fileNumber} is signed, has taken effect and waits to be released",
      fr: "Une décision est signée dans le dossier {fileNumber}; elle a pris effet et attend d’être transmise",
    },
    next: {
      en: "No hearing is set on it before: ask the registry to release the decision, or the member who signed it what is meant.",
      fr: "Aucune audience n’y est fixée d’ici là\u00a0: demandez au greffe de transmettre la décision, ou au commissaire qui l’a signée ce qu’il en est.",
    },
  },
  "joined-files-not-together": {
    status: 409,
    title: {
      en: "Joined files are heard together, and file {fileNumber} cannot be heard now",
      fr: "Les dossiers joints sont entendus ensemble, et le dossier {fileNumber} ne peut l’être maintenant",
    },
    next: {
      en: "Bring that file to the stage where a hearing can be set, or have the files separated.",
      fr: "Amenez ce dossier à l’étape où une audience peut être fixée, ou faites séparer les dossiers.",
    },
  },
  "room-lacks-equipment": {
    status: 422,
    title: {
      en: "This room does not have what the hearing needs",
      fr: "Cette salle n’a pas ce dont l’audience a besoin",
    },
    next: {
      en: "Choose a room that has it, or record on the file that it is not needed. What a room has is told on the page of rooms.",
      fr: "Choisissez une salle qui en est dotée, ou consignez au dossier que ce n’est pas nécessaire. La page des salles indique ce dont chacune est dotée.",
    },
  },
  "hearing-changed-meanwhile": {
    status: 409,
    title: { en: "Somebody changed this hearing meanwhile", fr: "Cette audience a été modifiée entre-temps" },
    next: reload,
  },
  "hearing-already-cancelled": {
    status: 409,
    title: { en: "This hearing is cancelled", fr: "Cette audience est annulée" },
    next: reload,
  },
  "hearing-has-begun": {
    status: 409,
    title: { en: "This hearing has begun or is over", fr: "Cette audience est commencée ou terminée" },
    next: {
      en: "Record what happened at the hearing instead.",
      fr: "Consignez plutôt ce qui s’est passé à l’audience.",
    },
  },
  "hearing-unchanged": {
    status: 422,
    title: { en: "Nothing would change", fr: "Rien ne changerait" },
    next: { en: "Change what is wrong, or close this page.", fr: "Modifiez ce qui ne va pas, ou fermez cette page." },
  },
} as const satisfies RefusalRegistry;
