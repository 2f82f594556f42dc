import type { Bilingual } from "../../kernel/bilingual.ts";

export const newPasswordText = {
  /** Of an account that is opened. */
  choose: { en: "Choose a password", fr: "Choisissez un mot de passe" },
  /** In place of another. */
  next: { en: "New password", fr: "Nouveau mot de passe" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const hint: Bilingual = {
  en: "12 characters or more; several unrelated words are easier to remember.",
  fr: "Au moins 12 caractères; plusieurs mots sans lien entre eux se retiennent mieux.",
};

/** A field in which a password is chosen, wherever that is. */
export const newPassword = (say: (text: Bilingual) => string, which: keyof typeof newPasswordText) =>
  ({
    label: say(newPasswordText[which]),
    hint: say(hint),
    autoComplete: "new-password",
    minLength: 12,
    required: true,
  }) as const;
