import type { Role } from "../../kernel/actor.ts";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Relation } from "../../kernel/permission.ts";

const help: Bilingual = {
  en: "If it was not you, change your password at once, sign out everywhere ({address}) and tell the registry.",
  fr: "Si ce n’était pas vous, changez tout de suite votre mot de passe, fermez toutes vos sessions ({address}) et avisez le greffe.",
};

/** What an account's owner is told by e-mail. No message names a case, a party or a code. */
export const accountNotices = {
  locked: {
    subject: { en: "Your account is locked for a while", fr: "Votre compte est bloqué temporairement" },
    body: {
      en: "Somebody gave a wrong password or code too often, so your account is closed for a while. It opens again by itself.",
      fr: "Un mot de passe ou un code inexact a été donné trop souvent\u00a0: votre compte est bloqué temporairement. Il se débloquera de lui-même.",
    },
  },
  "new-device": {
    subject: { en: "A sign-in from a new device", fr: "Ouverture de session depuis un nouvel appareil" },
    body: {
      en: "Your account was opened from a device that it had not been opened from before.",
      fr: "Une session a été ouverte dans votre compte depuis un appareil qui n’avait jamais servi auparavant.",
    },
  },
  "password-changed": {
    subject: { en: "Your password was changed", fr: "Votre mot de passe a été modifié" },
    body: { en: "The password of your account was changed.", fr: "Le mot de passe de votre compte a été modifié." },
  },
  "email-corrected": {
    subject: { en: "Your e-mail address was corrected", fr: "Votre adresse de courriel a été corrigée" },
    body: {
      en: "The registry corrected the e-mail address of your account: the tribunal now writes to the new address, and you sign in with it.",
      fr: "Le greffe a corrigé l’adresse de courriel de votre compte\u00a0: le tribunal vous écrit désormais à la nouvelle adresse, et c’est avec elle que vous ouvrez une session.",
    },
  },
  "second-factor-added": {
    subject: { en: "A second factor was added", fr: "Un deuxième facteur a été ajouté" },
    body: {
      en: "An authenticator or a passkey was added to your account.",
      fr: "Une application d’authentification ou une clé d’accès a été ajoutée à votre compte.",
    },
  },
  "second-factor-removed": {
    subject: { en: "A second factor was removed", fr: "Un deuxième facteur a été retiré" },
    body: { en: "A passkey was removed from your account.", fr: "Une clé d’accès a été retirée de votre compte." },
  },
  "second-factors-reset": {
    subject: {
      en: "Your second factors were reset",
      fr: "Vos deuxièmes facteurs d’authentification ont été réinitialisés",
    },
    body: {
      en: "The tribunal removed the second factors of your account, as you asked. Your next sign-in will ask for a new one.",
      fr: "Le tribunal a retiré les deuxièmes facteurs de votre compte, comme vous l’avez demandé. À votre prochaine ouverture de session, vous devrez en ajouter un nouveau.",
    },
  },
  "recovery-codes-renewed": {
    subject: { en: "You have new recovery codes", fr: "Vous avez de nouveaux codes de récupération" },
    body: {
      en: "New recovery codes were made for your account. The former ones no longer open it.",
      fr: "De nouveaux codes de récupération ont été créés pour votre compte. Les anciens ne fonctionnent plus.",
    },
  },
  "recovery-code-used": {
    subject: { en: "A recovery code was used", fr: "Un code de récupération a été utilisé" },
    body: {
      en: "A recovery code opened your account. It cannot be used again.",
      fr: "Un code de récupération a servi à ouvrir une session dans votre compte. Il ne peut plus servir.",
    },
  },
} as const satisfies Readonly<Record<string, { readonly subject: Bilingual; readonly body: Bilingual }>>;

export const noticeHelp = help;

export const passwordLinkMail = {
  reset: {
    subject: { en: "Choose a new password", fr: "Choisissez un nouveau mot de passe" },
    body: {
      en: "Somebody, we hope you, asked to choose a new password. Open this address within an hour:\n{link}\n\nIf it was not you, there is nothing to do: your password stays as it is.",
      fr: "Quelqu’un, vous nous l’espérons, a demandé à choisir un nouveau mot de passe. Ouvrez cette adresse d’ici une heure\u00a0:\n{link}\n\nSi ce n’était pas vous, vous n’avez rien à faire\u00a0: votre mot de passe reste le même.",
    },
  },
  first: {
    subject: { en: "Your account at the tribunal", fr: "Votre compte auprès du tribunal" },
    body: {
      en: "The tribunal opened an account for you. Open this address within seven days and choose a password:\n{link}\n\nAfter seven days, use “Forgotten password” on the sign-in page to get a new link.",
      fr: "Le tribunal a créé un compte à votre nom. Ouvrez cette adresse d’ici sept jours et choisissez un mot de passe\u00a0:\n{link}\n\nAprès sept jours, utilisez «\u00a0Mot de passe oublié\u00a0» à la page d’ouverture de session pour recevoir un nouveau lien.",
    },
  },
} as const satisfies Readonly<Record<string, { readonly subject: Bilingual; readonly body: Bilingual }>>;

/** The roles as people say them. */
export const roleNames: Readonly<Record<Role, Bilingual>> = {
  counsel: { en: "Counsel", fr: "Conseil" },
  delegate: { en: "Counsel’s delegate", fr: "Délégué du conseil" },
  claimant: { en: "Claimant or appellant", fr: "Demandeur d’asile ou appelant" },
  "designated-representative": { en: "Designated representative", fr: "Représentant désigné" },
  "minister-counsel": { en: "Minister’s counsel", fr: "Conseil du ministre" },
  "registry-officer": { en: "Registry officer", fr: "Agent du greffe" },
  "triage-officer": { en: "Triage officer", fr: "Agent de triage" },
  "scheduling-officer": { en: "Scheduling officer", fr: "Agent de mise au rôle" },
  member: { en: "Member", fr: "Commissaire" },
  "adjudicative-support": { en: "Adjudicative support", fr: "Soutien aux commissaires" },
  interpreter: { en: "Interpreter", fr: "Interprète" },
  manager: { en: "Manager", fr: "Gestionnaire" },
  operator: { en: "Operator", fr: "Exploitant" },
  "partner-system": { en: "Partner system", fr: "Système d’un partenaire" },
};

/** What ties somebody to a case, as a registrar says it. */
export const relationNames: Readonly<Record<Relation, Bilingual>> = {
  none: { en: "", fr: "" },
  staff: { en: "on any file that is not sealed", fr: "dans tout dossier non scellé" },
  "counsel-of-record": { en: "as counsel of record", fr: "à titre de conseil inscrit au dossier" },
  delegate: {
    en: "on files of the counsel who delegates",
    fr: "dans les dossiers du conseil qui délègue",
  },
  party: { en: "on their own file", fr: "dans son propre dossier" },
  "designated-representative": { en: "for the person they act for", fr: "pour la personne représentée" },
  minister: { en: "where the Minister is on the file", fr: "lorsque le ministre est inscrit au dossier" },
  "assigned-member": { en: "as a member assigned by name", fr: "à titre de commissaire affecté nommément" },
  "assigned-staff": { en: "as staff assigned by name", fr: "à titre de membre du personnel affecté nommément" },
};
