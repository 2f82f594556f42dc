import type { Bilingual } from "../../../kernel/bilingual.ts";
import { ui } from "../../ui/text.ts";

export const noticesText = {
  title: ui.notices,
  mine: { en: "Notices addressed to me", fr: "Avis qui me sont adressés" },
  onCase: { en: "Notices of this file", fr: "Avis de ce dossier" },
  unreadOnly: { en: "Show unread notices only", fr: "Afficher seulement les avis non lus" },
  decisionsOnly: { en: "Show decisions only", fr: "Afficher seulement les décisions" },
  noneSuch: { en: "No notice gives you a decision.", fr: "Aucun avis ne vous transmet de décision." },
  none: { en: "There is no notice here that you may see.", fr: "Il n’y a ici aucun avis que vous pouvez consulter." },
  noneUnread: { en: "You have read all your notices.", fr: "Vous avez lu tous vos avis." },
  notice: { en: "Notice", fr: "Avis" },
  case: { en: "File", fr: "Dossier" },
  issued: { en: "Issued", fr: "Délivré" },
  state: { en: "Read", fr: "Lecture" },
  unread: { en: "Unread", fr: "Non lu" },
  openedOn: { en: "Opened {moment}", fr: "Ouvert le {moment}" },
  notMine: { en: "Not addressed to you", fr: "Ne vous est pas adressé" },
  issuedOn: { en: "Issued on {moment}", fr: "Délivré le {moment}" },
  firstOpened: { en: "First opened by you on {moment}", fr: "Ouvert par vous pour la première fois le {moment}" },
  replaced: {
    en: "This notice no longer stands. It was replaced on {moment} by:",
    fr: "Cet avis ne tient plus. Il a été remplacé le {moment} par\u00a0:",
  },
  replacedShort: { en: "Replaced", fr: "Remplacé" },
  calendarNow: {
    en: "Put my calendar right (.ics, as things stand today)",
    fr: "Mettre mon calendrier à jour (.ics, selon l’état actuel)",
  },
  pdf: { en: "Open the notice as a PDF, in both languages", fr: "Ouvrir l’avis en PDF, dans les deux langues" },
  enclosed: { en: "Read the document: {name}", fr: "Lire le document\u00a0: {name}" },
  calendar: { en: "Add to my calendar (.ics)", fr: "Ajouter à mon calendrier (.ics)" },
  toCase: { en: "Go to file {number}", fr: "Aller au dossier {number}" },
  deliveries: { en: "What became of it", fr: "Suivi de l’envoi" },
  others: {
    en: "Others on the file today, to whom it was not sent",
    fr: "Autres personnes au dossier aujourd’hui, à qui il n’a pas été envoyé",
  },
  sentThrough: { en: "{name}: through {through}", fr: "{name}\u00a0: par l’entremise de {through}" },
  notSent: { en: "{name}: not reached", fr: "{name}\u00a0: non joint" },
  recipient: { en: "Recipient", fr: "Destinataire" },
  channel: { en: "Sent by", fr: "Envoyé par" },
  stands: { en: "State", fr: "État" },
  since: { en: "Since", fr: "Depuis" },
  opened: { en: "Opened", fr: "Ouverture" },
  notOpened: { en: "Not yet", fr: "Pas encore" },
  followUp: ui.deliveries,
  followUpLead: {
    en: "Letters to put in the mail, letters that came back, and e-mails that did not arrive: somebody may not know what the tribunal has said.",
    fr: "Lettres à poster, lettres retournées et courriels qui ne sont pas arrivés\u00a0: une personne ignore peut-être ce que le tribunal lui a dit.",
  },
  show: { en: "Show", fr: "Afficher" },
  toMail: { en: "Letters to mail", fr: "Lettres à poster" },
  mailedLetters: { en: "Letters mailed", fr: "Lettres postées" },
  bouncedMail: { en: "E-mails that came back", fr: "Courriels retournés" },
  delayedMail: { en: "E-mails delayed", fr: "Courriels retardés" },
  returnedLetters: { en: "Letters that came back", fr: "Lettres retournées" },
  returnedInstead: {
    en: "Letters sent in place of an e-mail that came back",
    fr: "Lettres envoyées à la place d’un courriel et retournées",
  },
  nothing: { en: "There is nothing in this list.", fr: "Il n’y a rien dans cette liste." },
  mailedOn: { en: "Mailed on", fr: "Postée le" },
  record: { en: "Record the mailing", fr: "Consigner la mise à la poste" },
  recordHint: {
    en: "The day of the postmark. Receipt is presumed from it, so it cannot be changed afterwards; that the letter came back can be recorded.",
    fr: "Le jour du cachet de la poste. La réception en est présumée; il ne peut être modifié par la suite, mais le retour de la lettre peut être consigné.",
  },
  one: { en: "A letter or an e-mail", fr: "Une lettre ou un courriel" },
  backToList: { en: "Back to letters and e-mails", fr: "Retour aux lettres et courriels" },
  answeredMail: { en: "Not sent again: a reason is recorded", fr: "Non renvoyés\u00a0: un motif est consigné" },
  answeredLetters: { en: "Not mailed: a reason is recorded", fr: "Non postées\u00a0: un motif est consigné" },
  action: { en: "Action", fr: "Action" },
  recorded: { en: "The mailing is recorded", fr: "La mise à la poste est consignée" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const channelNames: Readonly<Record<string, Bilingual>> = {
  portal: { en: "My Case", fr: "Mon dossier" },
  email: { en: "E-mail", fr: "Courriel" },
  mail: { en: "Letter", fr: "Lettre" },
};

export const stateNames: Readonly<Record<string, Bilingual>> = {
  queued: { en: "Waiting", fr: "En attente" },
  sent: { en: "Sent", fr: "Envoyé" },
  delayed: { en: "Delayed", fr: "Retardé" },
  bounced: { en: "Came back", fr: "Retourné" },
  mailed: { en: "Mailed as a letter", fr: "Posté par lettre" },
  returned: { en: "Letter came back", fr: "Lettre retournée" },
  "address-confirmed": { en: "Address confirmed", fr: "Adresse confirmée" },
  answered: { en: "Reason recorded", fr: "Motif consigné" },
  opened: { en: "Opened", fr: "Ouvert" },
};

/** In the portal a notice is there at once. */
export const portalState: Bilingual = { en: "Delivered", fr: "Remis" };
