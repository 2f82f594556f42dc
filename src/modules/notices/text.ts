import type { Bilingual } from "../../kernel/bilingual.ts";
import { tribunalName } from "../../kernel/site.ts";

/** The Minister, where nobody of that side is known: which minister it is depends on the case. */
export const ministerWords: Bilingual = { en: "Minister", fr: "Ministre" };
/** As answers name the Minister among people: a page says it in its own language. */
export const ministerName = `${ministerWords.en} / ${ministerWords.fr}`;

/** Some of those whom something goes to, in a sentence of either language. */
export const recipientsIn = (names: readonly string[]): Bilingual => {
  const all = (language: keyof Bilingual) =>
    [...new Set(names)].map((one) => (one === ministerName ? ministerWords[language] : one)).join("; ");
  return { en: all("en"), fr: all("fr") };
};

/** What the docket calls the scan of an envelope that came back. */
export const scanWords: Bilingual = {
  en: "Envelope of a letter that came back",
  fr: "Enveloppe d’une lettre retournée",
};

/** The e-mail says only that something is there: no name, no file number, no day. */
export const noticeMail = {
  subject: { en: "A new notice in My Case", fr: "Un nouvel avis dans Mon dossier" },
  body: {
    en: "The tribunal has placed a new notice for you in My Case. Sign in to read it:\n\n{address}\n\nA notice may carry a date or a time limit: please read it without delay. This message was sent automatically and replies to it are not read.",
    fr: "Le tribunal a déposé à votre intention un nouvel avis dans Mon dossier. Ouvrez une session pour le lire\u00a0:\n\n{address}\n\nUn avis peut comporter une date ou un délai\u00a0: veuillez le lire sans tarder. Ce message est envoyé automatiquement; les réponses ne sont pas lues.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** To counsel of record who has no account: there is nothing to sign in to, and the notice comes by letter. */
export const letterMail = {
  subject: { en: "The tribunal is sending you a letter", fr: "Le tribunal vous envoie une lettre" },
  body: {
    en: "The tribunal has issued a notice on a file of which you are counsel of record. You have no account in My Case yet, or have not signed in to it, so the notice is being sent to your office by mail. It may carry a date or a time limit. If it does not arrive, call the registry.\n\nTo read notices in My Case as soon as they are issued, accept the invitation that the registry sent you, or ask the registry for one:\n\n{address}\n\nThis message was sent automatically and replies to it are not read.",
    fr: "Le tribunal a délivré un avis dans un dossier où vous êtes conseil inscrit au dossier. Vous n’avez pas encore de compte dans Mon dossier, ou n’y avez pas ouvert de session\u00a0: l’avis vous est envoyé par la poste, à votre bureau. Il peut comporter une date ou un délai. S’il ne vous parvient pas, téléphonez au greffe.\n\nPour lire les avis dans Mon dossier dès leur délivrance, acceptez l’invitation que le greffe vous a envoyée, ou demandez-en une au greffe\u00a0:\n\n{address}\n\nCe message est envoyé automatiquement; les réponses ne sont pas lues.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** To somebody who has never signed in with the account opened for them: the notice comes by letter. */
export const newcomerMail = {
  subject: letterMail.subject,
  body: {
    en: "The tribunal has issued a notice for you. You have not signed in to My Case yet, so the notice is being sent by mail. It may carry a date or a time limit. If it does not arrive, call the registry.\n\nTo read notices in My Case, sign in with the link that the registry sent you, or ask the registry for a new one:\n\n{address}\n\nThis message was sent automatically and replies to it are not read.",
    fr: "Le tribunal a délivré un avis à votre intention. Vous n’avez pas encore ouvert de session dans Mon dossier\u00a0: l’avis est envoyé par la poste. Il peut comporter une date ou un délai. S’il ne vous parvient pas, téléphonez au greffe.\n\nPour lire les avis dans Mon dossier, ouvrez une session au moyen du lien que le greffe vous a envoyé, ou demandez-en un nouveau au greffe\u00a0:\n\n{address}\n\nCe message est envoyé automatiquement; les réponses ne sont pas lues.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** To somebody whose letter came back: it says nothing of what the letter said. */
export const returnedMail = {
  subject: {
    en: "A letter from the tribunal to you came back",
    fr: "Une lettre que le tribunal vous a envoyée est revenue",
  },
  body: {
    en: "The tribunal mailed you a letter, and the post brought it back. It may carry a date or a time limit. Please call the registry without delay, to say where you receive your mail and to learn what the letter says.",
    fr: "Le tribunal vous a envoyé une lettre par la poste, et elle lui a été retournée. Elle peut comporter une date ou un délai. Veuillez téléphoner sans tarder au greffe, pour dire où vous recevez votre courrier et pour savoir ce que dit la lettre.",
  },
  telephone: { en: "Telephone: {number}.", fr: "Téléphone\u00a0: {number}." },
  automatic: {
    en: "This message was sent automatically and replies to it are not read.",
    fr: "Ce message est envoyé automatiquement; les réponses ne sont pas lues.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const noticePage = {
  issuedOn: { en: "Issued on {moment}", fr: "Délivré le {moment}" },
  tribunal: tribunalName,
  telephone: { en: "Telephone: {number}", fr: "Téléphone\u00a0: {number}" },
  tollFree: { en: "Toll-free: {number}", fr: "Sans frais\u00a0: {number}" },
  fax: { en: "Fax: {number}", fr: "Télécopieur\u00a0: {number}" },
  email: { en: "E-mail: {address}", fr: "Courriel\u00a0: {address}" },
  hours: { en: "Hours: {hours}", fr: "Heures d’ouverture\u00a0: {hours}" },
  headquarters: { en: "Headquarters", fr: "Administration centrale" },
  helpLine: {
    en: "Telephone (help line of My Case): {number}",
    fr: "Téléphone (ligne d’aide de Mon dossier)\u00a0: {number}",
  },
  replaced: {
    en: "This notice no longer stands. A later notice of {moment} replaced it.",
    fr: "Le présent avis ne tient plus. Un avis ultérieur du {moment} l’a remplacé.",
  },
  noAccount: {
    en: "This notice is sent to you by mail because you have no account in My Case, or have not signed in to it yet. Tell the registry of any change of address without delay.",
    fr: "Le présent avis vous est envoyé par la poste parce que vous n’avez pas de compte dans Mon dossier, ou n’y avez pas encore ouvert de session. Avisez sans tarder le greffe de tout changement d’adresse.",
  },
  noAccountCall: {
    en: "This notice is sent to you by mail because you have no account in My Case, or have not signed in to it yet. To ask a question, to give a new address or to ask for an account, call or write to the registry: its telephone and address are at the top of this letter.",
    fr: "Le présent avis vous est envoyé par la poste parce que vous n’avez pas de compte dans Mon dossier, ou n’y avez pas encore ouvert de session. Pour poser une question, donner une nouvelle adresse ou demander un compte, téléphonez ou écrivez au greffe\u00a0: son téléphone et son adresse figurent en haut de la présente lettre.",
  },
  item: { en: "Item", fr: "Rubrique" },
  information: { en: "Information", fr: "Renseignement" },
  identifier: { en: "Notice", fr: "Avis" },
} as const satisfies Readonly<Record<string, Bilingual>>;
