import type { Bilingual } from "../../../kernel/bilingual.ts";

/** For whoever is signed in and has no first page here. */
export const noHomeText = {
  noTool: {
    en: "There is no page here yet for your work as {role}. What you can do here is look after your own account: how you sign in, where you are signed in, and in which language the tribunal writes to you.",
    fr: "Il n’y a pas encore de page ici pour votre travail ({role}). Vous pouvez y gérer votre propre compte\u00a0: comment vous ouvrez une session, où elle est ouverte, et dans quelle langue le tribunal vous écrit.",
  },
  ownAccount: { en: "My account", fr: "Mon compte" },
  noPage: {
    en: "You are signed in, but this account opens none of these pages. An account of a partner’s system sends its messages to the tribunal by program; a person whose role has ended asks the registry.",
    fr: "Votre session est ouverte, mais ce compte ne donne accès à aucune de ces pages. Le compte du système d’un partenaire transmet ses messages au tribunal par programme; une personne dont le rôle a pris fin s’adresse au greffe.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
