import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { NotificationChannel } from "./choices.ts";

export const channelNames: Readonly<Record<NotificationChannel, Bilingual>> = {
  telephone: { en: "By telephone", fr: "Par téléphone" },
  email: { en: "By e-mail", fr: "Par courriel" },
  "secure-exchange": { en: "By the partner’s secure exchange", fr: "Par l’échange sécurisé du partenaire" },
  fax: { en: "By fax", fr: "Par télécopieur" },
  mail: { en: "By mail", fr: "Par la poste" },
  "in-person": { en: "In person", fr: "En personne" },
};
