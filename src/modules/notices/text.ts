import type { Bilingual } from "../../kernel/bilingual.ts";

/** The e-mail says only that something is there: no name, no file number, no day. */
export const noticeMail = {
  subject: { en: "A new notice in My Case", fr: "Un nouvel avis dans Mon dossier" },
  body: {
    en: "The tribunal has placed a new notice for you in My Case. Sign in to read it:\n\n{address}\n\nA notice may carry a date or a time limit: please read it without delay. This message was sent automatically and replies to it are not read.",
    fr: "Le tribunal a déposé à votre intention un nouvel avis dans Mon dossier. Ouvrez une session pour le lire :\n\n{address}\n\nUn avis peut comporter une date ou un délai : veuillez le lire sans tarder. Ce message est envoyé automatiquement; les réponses ne sont pas lues.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const noticePage = {
  issuedOn: { en: "Issued on {moment}", fr: "Délivré le {moment}" },
  tribunal: {
    en: "Immigration and Refugee Board of Canada",
    fr: "Commission de l’immigration et du statut de réfugié du Canada",
  },
  item: { en: "Item", fr: "Rubrique" },
  information: { en: "Information", fr: "Renseignement" },
  identifier: { en: "Notice", fr: "Avis" },
} as const satisfies Readonly<Record<string, Bilingual>>;
