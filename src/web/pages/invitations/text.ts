import type { Bilingual } from "../../../kernel/bilingual.ts";

export const invitationsText = {
  title: { en: "Invitations", fr: "Invitations" },
  count: { en: "{n} {n|invitation|invitations}", fr: "Invitations\u00a0: {n}" },
  search: { en: "Counsel or file number", fr: "Conseil ou numéro de dossier" },
  find: { en: "Find", fr: "Chercher" },
  any: { en: "All", fr: "Toutes" },
  noneFits: { en: "No invitation fits.", fr: "Aucune invitation ne correspond." },
  none: {
    en: "No invitation has been sent. Counsel of record is invited from the file.",
    fr: "Aucune invitation n’a été envoyée. On invite le conseil inscrit à partir du dossier.",
  },
  counsel: { en: "Counsel", fr: "Conseil" },
  case: { en: "File", fr: "Dossier" },
  channel: { en: "Sent by", fr: "Envoi" },
  status: { en: "State", fr: "État" },
  issued: { en: "Sent", fr: "Envoyée le" },
  expires: { en: "Valid until", fr: "Valide jusqu’au" },
  withdraw: { en: "Withdraw", fr: "Retirer" },
  withdrawTitle: { en: "Withdraw this invitation?", fr: "Retirer cette invitation?" },
  withdrawText: {
    en: "The code of {name} will no longer open anything. A new invitation can be sent from the file.",
    fr: "Le code de {name} n’ouvrira plus rien. Une nouvelle invitation peut être envoyée à partir du dossier.",
  },
  withdrawn: { en: "The invitation was withdrawn.", fr: "L’invitation a été retirée." },
  sentByEmail: { en: "The code was sent to counsel by e-mail", fr: "Le code a été envoyé au conseil par courriel" },
  codeReady: {
    en: "Print the letter now: the code is shown once and kept nowhere",
    fr: "Imprimez la lettre maintenant\u00a0: le code n’est montré qu’une fois et n’est conservé nulle part",
  },
  validUntil: { en: "Valid until {until}.", fr: "Valide jusqu’au {until}." },
  print: { en: "Print the letter", fr: "Imprimer la lettre" },
  done: { en: "Done", fr: "Terminé" },
  letter: { en: "Letter to counsel", fr: "Lettre au conseil" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const channelNames = {
  email: { en: "E-mail", fr: "Courriel" },
  mail: { en: "Letter", fr: "Lettre" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const invitationStatusNames = {
  sent: { en: "Sent", fr: "Envoyée" },
  used: { en: "Used", fr: "Utilisée" },
  expired: { en: "Expired", fr: "Expirée" },
  withdrawn: { en: "Withdrawn", fr: "Retirée" },
  refused: {
    en: "Its e-mail was refused for good: it did not arrive",
    fr: "Courriel refusé définitivement\u00a0: l’invitation n’est pas arrivée",
  },
  locked: { en: "Blocked after wrong answers", fr: "Bloquée après des réponses inexactes" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The letter, in both languages on one sheet: whoever opens the envelope reads their own. */
export const letterText = {
  heading: { en: "Your invitation to My Case", fr: "Votre invitation à Mon dossier" },
  dear: { en: "{name},", fr: "{name}," },
  body: {
    en: "The registry invites you to My Case, where you follow your clients’ files and send documents. Open {address} before {until} and type this code. You will be asked for your licence number and for facts of a file on which you are counsel of record. The code works once.",
    fr: "Le greffe vous invite à Mon dossier, où vous suivez les dossiers de vos clients et déposez des documents. Ouvrez {address} avant le {until} et inscrivez ce code. On vous demandera votre numéro de permis et des renseignements d’un dossier où vous êtes le conseil inscrit. Le code ne sert qu’une fois.",
  },
  unexpected: {
    en: "If you did not expect this letter, tell the registry.",
    fr: "Si vous n’attendiez pas cette lettre, avisez le greffe.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
