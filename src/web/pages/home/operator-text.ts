import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The home of those who answer for the machine. */
export const operatorText = {
  jobs: { en: "Jobs of the machine", fr: "Travaux de la machine" },
  noJob: { en: "No job has stopped.", fr: "Aucun travail ne s’est arrêté." },
  stopped: {
    en: "{n} {n|job has|jobs have} stopped and {n|waits|wait} for you.",
    fr: "{n} {n|travail s’est arrêté et vous attend|travaux se sont arrêtés et vous attendent}.",
  },
  copies: { en: "Copies of the tribunal", fr: "Copies du tribunal" },
  noArchive: {
    en: "No archive is configured on this machine: what is lost between two backups is lost. The operating guide says how to set one up.",
    fr: "Aucune archive n’est configurée sur cette machine : ce qui est perdu entre deux sauvegardes l’est pour de bon. Le guide d’exploitation explique comment en configurer une.",
  },
  log: { en: "The database’s log", fr: "Journal de la base de données" },
  logKept: { en: "Gets into its archive; {n} waiting", fr: "Versé dans l’archive; {n} en attente" },
  logFails: { en: "Does not get into its archive; {n} waiting", fr: "N’est pas versé dans l’archive; {n} en attente" },
  base: { en: "Last base copy", fr: "Dernière copie de base" },
  blobs: { en: "Documents last copied", fr: "Dernière copie des documents" },
  never: { en: "None yet", fr: "Aucune à ce jour" },
  drills: { en: "Restore drills", fr: "Essais de restauration" },
  drillsLead: {
    en: "A copy that nobody has restored is not known to be one. What stands here is what an operator said; backups made by command are in the record.",
    fr: "Une copie que personne n’a restaurée n’est pas une copie éprouvée. Ce qui figure ici est ce qu’un exploitant a indiqué; les sauvegardes faites par commande sont au registre.",
  },
  noDrill: { en: "No restore drill has been recorded.", fr: "Aucun essai de restauration n’a été consigné." },
  restored: { en: "Restored", fr: "Restaurée" },
  failed: { en: "Failed", fr: "Échec" },
  drillOn: { en: "Day", fr: "Jour" },
  drillOutcome: { en: "What came of it", fr: "Résultat" },
  drillMinutes: { en: "Minutes that it took", fr: "Durée en minutes" },
  drillWords: { en: "From which copy, and what was learnt", fr: "À partir de quelle copie, et ce qui en ressort" },
  drillBy: { en: "Recorded by", fr: "Consigné par" },
  recordDrill: { en: "Record a restore drill", fr: "Consigner un essai de restauration" },
  drillRecorded: { en: "Restore drill recorded.", fr: "Essai de restauration consigné." },
  mail: { en: "Letters and e-mails", fr: "Lettres et courriels" },
  noMail: { en: "No letter or e-mail has gone out yet.", fr: "Aucune lettre ni aucun courriel n’est encore parti." },
  channel: { en: "Channel", fr: "Mode" },
  state: { en: "State", fr: "État" },
  number: { en: "Number", fr: "Nombre" },
  oldestSince: { en: "Oldest since (Eastern Time)", fr: "Plus ancien depuis (heure de l’Est)" },
} as const satisfies Readonly<Record<string, Bilingual>>;
