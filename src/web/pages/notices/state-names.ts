import type { Bilingual } from "../../../kernel/bilingual.ts";

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
