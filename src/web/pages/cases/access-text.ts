import type { Bilingual } from "../../../kernel/bilingual.ts";
import { ui } from "../../ui/text.ts";

export const accessText = {
  tab: { en: "Access", fr: "Accès" },
  title: { en: "Who has access to this file", fr: "Qui a accès à ce dossier" },
  hidesJoined: {
    en: "A file joined with this one is not open to you. Before you act on the family, ask the member or somebody who is assigned to it.",
    fr: "Un dossier joint à celui-ci ne vous est pas ouvert. Avant d’agir pour la famille, adressez-vous au commissaire ou à une personne qui y est affectée.",
  },
  minister: { en: "The Minister", fr: "Le ministre" },
  noMinister: {
    en: "The Minister does not take part. The Minister’s counsel do not see this file.",
    fr: "Le ministre ne participe pas. Les conseils du ministre ne voient pas ce dossier.",
  },
  name: { en: "Name", fr: "Nom" },
  basis: { en: "Takes part as", fr: "Participe à titre de" },
  party: { en: "Party", fr: "Partie" },
  intervention: { en: "Intervener", fr: "Intervenant" },
  from: { en: "From", fr: "Depuis" },
  until: { en: "Until", fr: "Jusqu’au" },
  action: { en: "Action", fr: "Action" },
  join: { en: "Record that the Minister takes part", fr: "Inscrire la participation du ministre" },
  joinWho: { en: "Counsel of the Minister", fr: "Conseil du ministre" },
  chooseWho: { en: "Choose a person…", fr: "Choisir une personne…" },
  joinSure: { en: "Open this file to {name}?", fr: "Ouvrir ce dossier à {name}?" },
  joinDetail: {
    en: "From now on this person sees the whole file, files documents and gets its notices.",
    fr: "Dès maintenant, cette personne voit tout le dossier, dépose des documents et en reçoit les avis.",
  },
  joinDo: { en: "Open the file", fr: "Ouvrir le dossier" },
  noCandidates: {
    en: "No account holds the role of the Minister’s counsel. Open one under People first.",
    fr: "Aucun compte n’a le rôle de conseil du ministre. Créez-en d’abord un sous Personnes.",
  },
  end: { en: "End the participation", fr: "Mettre fin à la participation" },
  endOf: { en: "End the participation of {name}", fr: "Mettre fin à la participation de {name}" },
  endDetail: {
    en: "From now on {name} no longer sees this file. What was filed stays.",
    fr: "Dès maintenant, {name} ne voit plus ce dossier. Ce qui a été déposé y demeure.",
  },
  accounts: { en: "Accounts of the parties in My Case", fr: "Comptes des parties dans Mon dossier" },
  person: { en: "Person", fr: "Personne" },
  account: { en: "Account", fr: "Compte" },
  noAccount: {
    en: "None: notices go by letter, or to whoever acts and has one",
    fr: "Aucun\u00a0: les avis vont par lettre, ou à la personne qui agit et en a un",
  },
  actedFor: { en: "{name} acts for this person", fr: "{name} agit pour cette personne" },
  openAccount: { en: "Open an account", fr: "Créer un compte" },
  openAccountOf: { en: "Open an account for {name}", fr: "Créer un compte pour {name}" },
  email: { en: "E-mail address", fr: "Adresse de courriel" },
  emailHint: {
    en: "As the person gave it to you. A link to choose a password goes there.",
    fr: "Telle que la personne vous l’a donnée. Un lien pour choisir un mot de passe y est envoyé.",
  },
  language: { en: "Language of correspondence", fr: "Langue de correspondance" },
  english: { en: "English", fr: "anglais" },
  french: { en: "French", fr: "français" },
  openSure: { en: "Open an account for {name}?", fr: "Créer un compte pour {name}?" },
  openDetail: {
    en: "Whoever reads mail at {email} will see this person’s files. Check the address with the person.",
    fr: "Quiconque lit le courrier à {email} verra les dossiers de cette personne. Vérifiez l’adresse avec elle.",
  },
  opened: { en: "The account is open; the link is on its way", fr: "Le compte est créé; le lien est en route" },
  seal: { en: "Sealing", fr: "Scellé" },
  notSealed: {
    en: "This file is not sealed: the staff of the tribunal see it.",
    fr: "Ce dossier n’est pas scellé\u00a0: le personnel du tribunal le voit.",
  },
  sealed: { en: "Sealed since {moment}: {reason}", fr: "Scellé depuis le {moment}\u00a0: {reason}" },
  assigned: { en: "Staff who see it", fr: "Membres du personnel qui le voient" },
  assignHint: {
    en: "The operator lets other staff in, by the file’s number.",
    fr: "L’exploitant donne accès à d’autres membres du personnel, par le numéro du dossier.",
  },
  sealDo: { en: "Seal this file", fr: "Sceller ce dossier" },
  sealReason: { en: "Reason", fr: "Motif" },
  sealSure: { en: "Seal file {number}?", fr: "Sceller le dossier {number}?" },
  sealDetail: {
    en: "From now on only its parties’ people, you, and staff whom the operator assigns see it. It is in no list and no search of anybody else.",
    fr: "Dès maintenant, seuls les gens des parties, vous-même et le personnel que l’exploitant y affecte le voient. Il n’apparaît dans aucune liste ni recherche d’autres personnes.",
  },
  unsealDo: { en: "Lift the seal", fr: "Lever le scellé" },
  unsealSure: { en: "Lift the seal of file {number}?", fr: "Lever le scellé du dossier {number}?" },
  unsealDetail: {
    en: "From now on all the staff of the tribunal see it again.",
    fr: "Dès maintenant, tout le personnel du tribunal le voit de nouveau.",
  },
  done: { en: "It is done.", fr: "C’est fait." },
  cancel: { en: "Cancel", fr: "Annuler" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const sealReasonTexts = {
  order: { en: "Confidentiality order", fr: "Ordonnance de confidentialité" },
  safety: { en: "Life, liberty or security of a person", fr: "Vie, liberté ou sécurité d’une personne" },
  "national-security": { en: "National security", fr: "Sécurité nationale" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The operator's page of sealed cases. */
export const encryptText = {
  title: ui.sealed,
  lead: {
    en: "Files that nobody sees but the parties’ people and the staff let in by name. Only numbers are shown here. Letting somebody in and lifting a seal take two operators: it is done when the second one confirms.",
    fr: "Dossiers que personne ne voit, sauf les gens des parties et le personnel qui y a accès nommément. Seuls les numéros sont affichés ici. Donner accès ou lever un scellé se fait à deux exploitants\u00a0: c’est fait quand le second confirme.",
  },
  none: { en: "No file is sealed.", fr: "Aucun dossier n’est scellé." },
  done: accessText.done,
  seal: { en: "Seal a file", fr: "Sceller un dossier" },
  number: { en: "File number", fr: "Numéro de dossier" },
  reason: accessText.sealReason,
  sealSure: accessText.sealSure,
  sealDetail: {
    en: "From now on only its parties’ people and the staff whom you let in see it.",
    fr: "Dès maintenant, seuls les gens des parties et le personnel auquel vous donnez accès le voient.",
  },
  since: { en: "Sealed", fr: "Scellé" },
  assigned: accessText.assigned,
  waiting: { en: "Waiting for a second operator", fr: "En attente d’un second exploitant" },
  wishLetIn: { en: "Let {name} in", fr: "Donner accès à {name}" },
  wishLift: { en: "Lift the seal", fr: "Lever le scellé" },
  asker: { en: "Asked by", fr: "Demandé par" },
  asked: { en: "Asked", fr: "Demandé" },
  until: { en: "Waits until", fr: "En attente jusqu’au" },
  own: {
    en: "You asked this. Another operator confirms it.",
    fr: "Vous l’avez demandé. Un autre exploitant le confirme.",
  },
  "about-me": {
    en: "This is about you: you cannot confirm it.",
    fr: "Il s’agit de vous\u00a0: vous ne pouvez pas le confirmer.",
  },
  "not-another": {
    en: "You cannot confirm this: one of your two accounts was opened or changed by the other.",
    fr: "Vous ne pouvez pas le confirmer\u00a0: l’un de vos deux comptes a été ouvert ou modifié par l’autre.",
  },
  confirm: { en: "Confirm", fr: "Confirmer" },
  confirmOf: { en: "Confirm: {what}", fr: "Confirmer\u00a0: {what}" },
  letInSure: { en: "Let {name} in to file {number}?", fr: "Donner accès au dossier {number} à {name}?" },
  letInDetail: {
    en: "You are the second operator: from now on this person sees the whole file.",
    fr: "Vous êtes le second exploitant\u00a0: dès maintenant, cette personne voit tout le dossier.",
  },
  refuse: { en: "Refuse: {what}", fr: "Refuser\u00a0: {what}" },
  takeBack: { en: "Take back: {what}", fr: "Retirer la demande\u00a0: {what}" },
  takeOff: { en: "End the access of {name}", fr: "Retirer l’accès de {name}" },
  letIn: { en: "Let somebody in", fr: "Donner accès à une personne" },
  choose: accessText.chooseWho,
  letInDo: { en: "Give access", fr: "Donner accès" },
  unseal: accessText.unsealDo,
  unsealSure: accessText.unsealSure,
  unsealDetail: accessText.unsealDetail,
} as const satisfies Readonly<Record<string, Bilingual>>;
