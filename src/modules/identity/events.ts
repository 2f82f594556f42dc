import { type EventTable, tellNobody } from "../../kernel/event.ts";

/** Of an account. Those that have a name stand in its owner’s own history. */
export const events = {
  "account-opened": {
    name: { en: "The account was opened", fr: "Le compte a été créé" },
    acts: "nobody",
    ...tellNobody("counselId"),
  },
  "account-closed": { name: null, acts: "nobody", ...tellNobody() },
  "account-locked": {
    name: { en: "Locked after too many wrong tries", fr: "Bloqué après trop d’essais inexacts" },
    acts: "nobody",
    ...tellNobody("factor"),
  },
  "account-unlocked": { name: { en: "Unlocked", fr: "Débloqué" }, acts: "nobody", ...tellNobody() },
  "email-corrected": { name: null, acts: "nobody", ...tellNobody() },
  "language-chosen": { name: null, acts: "nobody", ...tellNobody("language") },
  "password-changed": {
    name: { en: "The password was changed", fr: "Le mot de passe a été modifié" },
    acts: "nobody",
    ...tellNobody(),
  },
  "password-chosen": {
    name: { en: "A password was chosen by a link", fr: "Un mot de passe a été choisi au moyen d’un lien" },
    acts: "nobody",
    ...tellNobody(),
  },
  "password-link-sent": {
    name: { en: "A link to choose a password was sent", fr: "Un lien pour choisir un mot de passe a été envoyé" },
    acts: "nobody",
    ...tellNobody("purpose"),
  },
  "recovery-code-used": {
    name: { en: "A recovery code was used", fr: "Un code de récupération a été utilisé" },
    acts: "nobody",
    ...tellNobody(),
  },
  "recovery-codes-renewed": {
    name: { en: "New recovery codes were made", fr: "De nouveaux codes de récupération ont été créés" },
    acts: "nobody",
    ...tellNobody(),
  },
  "role-granted": {
    name: { en: "A role was given", fr: "Un rôle a été attribué" },
    acts: "nobody",
    ...tellNobody("role", "officeId", "division", "fromAt", "untilAt"),
  },
  "role-ended": {
    name: { en: "A role was ended", fr: "Un rôle a pris fin" },
    acts: "nobody",
    ...tellNobody("role", "untilAt"),
  },
  "second-factor-added": {
    name: { en: "A second factor was added", fr: "Un deuxième facteur a été ajouté" },
    acts: "nobody",
    ...tellNobody("kind"),
  },
  "second-factor-removed": {
    name: { en: "A second factor was removed", fr: "Un deuxième facteur a été retiré" },
    acts: "nobody",
    ...tellNobody("kind"),
  },
  "second-factors-reset": {
    name: { en: "The second factors were reset", fr: "Les deuxièmes facteurs ont été réinitialisés" },
    acts: "nobody",
    ...tellNobody(),
  },
  "session-opened": {
    name: { en: "Signed in", fr: "Session ouverte" },
    acts: "nobody",
    ...tellNobody("sessionId", "means", "newDevice"),
  },
  "session-ended": { name: { en: "Signed out", fr: "Session fermée" }, acts: "nobody", ...tellNobody("sessionId") },
  "sessions-ended": {
    name: { en: "Signed out everywhere else", fr: "Toutes les autres sessions fermées" },
    acts: "nobody",
    ...tellNobody("count"),
  },
  "sign-in-failed": {
    name: { en: "A sign-in failed", fr: "Une ouverture de session a échoué" },
    acts: "nobody",
    ...tellNobody("factor"),
  },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    identity: typeof events;
  }
}
