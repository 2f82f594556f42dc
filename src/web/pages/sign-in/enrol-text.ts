import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Adding a second factor. */
export const enrolText = {
  enrolTitle: { en: "Add a second factor", fr: "Ajouter un deuxième facteur" },
  enrolWhy: {
    en: "Files of refugee claims need more than a password. Scan this picture with an authenticator application, then type the code it shows.",
    fr: "Les dossiers de demande d’asile exigent plus qu’un mot de passe. Numérisez cette image au moyen d’une application d’authentification, puis inscrivez le code qu’elle affiche.",
  },
  qrCode: {
    en: "Picture of the key, for the camera of your authenticator application. The key stands below in letters.",
    fr: "Image de la clé, pour l’appareil photo de votre application d’authentification. La clé figure en lettres ci-dessous.",
  },
  keyWhy: { en: "Or type or paste this key:", fr: "Ou inscrivez ou collez cette clé\u00a0:" },
  copyKey: { en: "Copy the key", fr: "Copier la clé" },
  firstCode: { en: "First code of the application", fr: "Premier code de l’application" },
  codes: {
    en: "Keep these recovery codes in a safe place. Each works once.",
    fr: "Conservez ces codes de récupération en lieu sûr. Chacun ne sert qu’une fois.",
  },
  onThisDevice: {
    en: "Open it in the authenticator of this device",
    fr: "L’ouvrir dans l’application d’authentification de cet appareil",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
