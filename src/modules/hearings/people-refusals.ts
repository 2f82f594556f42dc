import type { RefusalRegistry } from "../../kernel/refusal.ts";

const fromTheList = { en: "Choose somebody from the list.", fr: "Choisissez quelqu’un dans la liste." };

/** Who may be at a sitting, and who is at another one then. */
export const peopleRefusals = {
  "member-already-sitting": {
    status: 409,
    title: {
      en: "{name} already sits from {fromEn} to {toEn}",
      fr: "{name} siège déjà de {fromFr} à {toFr}",
    },
    next: {
      en: "Choose another hour or another member.",
      fr: "Choisissez une autre heure ou un ou une autre commissaire.",
    },
  },
  "interpreter-already-sitting": {
    status: 409,
    title: {
      en: "{name} interprets at another hearing from {fromEn} to {toEn}",
      fr: "{name} est interprète à une autre audience de {fromFr} à {toFr}",
    },
    next: {
      en: "Choose another hour or another interpreter.",
      fr: "Choisissez une autre heure ou un ou une autre interprète.",
    },
  },
  "counsel-already-sitting": {
    status: 409,
    title: {
      en: "{name}, counsel, appears at another hearing from {fromEn} to {toEn}",
      fr: "{name}, conseil, comparaît à une autre audience de {fromFr} à {toFr}",
    },
    next: {
      en: "Choose another hour, or say who appears in their place.",
      fr: "Choisissez une autre heure, ou indiquez qui comparaît à sa place.",
    },
  },
  "minister-counsel-already-sitting": {
    status: 409,
    title: {
      en: "{name} appears for the Minister at another hearing from {fromEn} to {toEn}",
      fr: "{name} comparaît pour le ministre à une autre audience de {fromFr} à {toFr}",
    },
    next: {
      en: "Choose another hour or another Minister’s counsel.",
      fr: "Choisissez une autre heure ou un autre conseil du ministre.",
    },
  },
  "representative-already-sitting": {
    status: 409,
    title: {
      en: "{name}, who acts for somebody on the file, is at another hearing from {fromEn} to {toEn}",
      fr: "{name}, qui agit pour une personne au dossier, est à une autre audience de {fromFr} à {toFr}",
    },
    next: { en: "Choose another hour.", fr: "Choisissez une autre heure." },
  },
  "witness-already-sitting": {
    status: 409,
    title: {
      en: "{name}, a witness, is at another hearing from {fromEn} to {toEn}",
      fr: "{name}, témoin, est à une autre audience de {fromFr} à {toFr}",
    },
    next: { en: "Choose another hour for this witness.", fr: "Choisissez une autre heure pour ce témoin." },
  },
  "panel-of-three-wanted": {
    status: 422,
    title: {
      en: "A panel is three members: one who presides and two others",
      fr: "Un tribunal de trois commissaires en compte trois\u00a0: une personne qui préside et deux autres",
    },
    next: {
      en: "Choose three different members, or one alone.",
      fr: "Choisissez trois commissaires différents, ou une seule personne.",
    },
  },
  "panel-not-of-division": {
    status: 422,
    title: {
      en: "The Immigration Division sits by one member alone (Act, s. 163)",
      fr: "La Section de l’immigration siège à un seul commissaire (Loi, art. 163)",
    },
    next: { en: "Choose one member.", fr: "Choisissez un ou une commissaire." },
  },
  "interpreter-not-found": {
    status: 422,
    title: { en: "This person is not an interpreter here", fr: "Cette personne n’est pas interprète ici" },
    next: {
      en: "Choose an interpreter from the list, or type the name of one who has no account.",
      fr: "Choisissez un ou une interprète dans la liste, ou inscrivez le nom d’une personne qui n’a pas de compte.",
    },
  },
  "interpreter-language-wanted": {
    status: 422,
    title: {
      en: "An interpreter was chosen, and no language of interpretation",
      fr: "Un ou une interprète est choisi, mais aucune langue d’interprétation",
    },
    next: { en: "Choose the language, or no interpreter.", fr: "Choisissez la langue, ou aucun interprète." },
  },
  "minister-counsel-not-found": {
    status: 422,
    title: {
      en: "This person does not act for the Minister",
      fr: "Cette personne n’agit pas pour le ministre",
    },
    next: fromTheList,
  },
  "counsel-not-on-files": {
    status: 422,
    title: {
      en: "Somebody was named in place of a counsel who is not on record on these files",
      fr: "Une personne est nommée à la place d’un conseil qui n’est pas inscrit à ces dossiers",
    },
    next: { en: "Reload the page and choose again.", fr: "Rechargez la page et choisissez à nouveau." },
  },
  "appearing-person-not-known": {
    status: 422,
    title: {
      en: "This is neither a counsel nor a delegate of the counsel of record",
      fr: "Cette personne n’est ni un conseil ni un délégué du conseil inscrit au dossier",
    },
    next: {
      en: "Choose somebody from the list, or type the name of whoever appears.",
      fr: "Choisissez quelqu’un dans la liste, ou inscrivez le nom de la personne qui comparaît.",
    },
  },
  "witness-outside-sitting": {
    status: 422,
    title: {
      en: "{name}, a witness, would not be heard within the sitting",
      fr: "{name}, témoin, ne serait pas entendu pendant la séance",
    },
    next: {
      en: "Give an hour and a later one, both within the sitting.",
      fr: "Indiquez une heure et une autre plus tardive, toutes deux pendant la séance.",
    },
  },
  "sitting-person-twice": {
    status: 422,
    title: {
      en: "{name} was chosen for two places at this sitting",
      fr: "{name} occupe deux places à cette audience",
    },
    next: { en: "Choose somebody else for one of them.", fr: "Choisissez quelqu’un d’autre pour l’une d’elles." },
  },
} as const satisfies RefusalRegistry;
