import type { Bilingual } from "../../kernel/bilingual.ts";

export const invitationMail = {
  subject: { en: "Your invitation to My Case", fr: "Votre invitation à Mon dossier" },
  body: {
    en: "The registry invites you to My Case, where you follow your clients’ files and send documents.\n\nYour code: {code}\n\nOpen {address} before {until} and type the code. You will be asked for your licence number and for facts of the file. The code works once. If you did not expect it, tell the registry.",
    fr: "Le greffe vous invite à Mon dossier, où vous suivez les dossiers de vos clients et déposez des documents.\n\nVotre code\u00a0: {code}\n\nOuvrez {address} avant le {until} et inscrivez le code. Votre numéro de permis et des renseignements du dossier vous seront demandés. Le code ne sert qu’une fois. Si vous n’attendiez pas ce message, avisez le greffe.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const delegateMail = {
  subject: { en: "Your invitation as a delegate", fr: "Votre invitation à titre de délégué" },
  body: {
    en: "{counsel} invites you to work in My Case under their name and responsibility.\n\nYour code: {code}\n\nOpen {address} before {until} and type the code. The code works once, and only with the address at which you received this message. If you did not expect it, delete it.",
    fr: "{counsel} vous invite à travailler dans Mon dossier en son nom et sous sa responsabilité.\n\nVotre code\u00a0: {code}\n\nOuvrez {address} avant le {until} et inscrivez le code. Le code ne sert qu’une fois, et seulement avec l’adresse à laquelle vous avez reçu ce message. Si vous ne l’attendiez pas, supprimez-le.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
