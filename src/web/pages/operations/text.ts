import type { Bilingual } from "../../../kernel/bilingual.ts";

export const jobsText = {
  title: { en: "Stopped jobs", fr: "Travaux arrêtés" },
  lead: {
    en: "What the product does by itself (letters, e-mails, examinations) is tried again after a failure. A job that failed at its last try stands here until somebody tries it again: mend the cause first, which the server’s log names.",
    fr: "Ce que le produit fait de lui-même (lettres, courriels, examens) est repris après un échec. Un travail qui échoue au dernier essai reste ici jusqu’à ce que quelqu’un le reprenne\u00a0: corrigez d’abord la cause, que le journal du serveur nomme.",
  },
  none: { en: "No job has stopped.", fr: "Aucun travail n’est arrêté." },
  name: { en: "Job", fr: "Travail" },
  since: { en: "Stopped since", fr: "Arrêté depuis" },
  tries: { en: "Tries", fr: "Essais" },
  action: { en: "Action", fr: "Action" },
  retry: { en: "Try again", fr: "Reprendre" },
  retried: { en: "{task} is tried again.", fr: "{task} est repris." },
  refused: { en: "E-mails refused for good", fr: "Courriels refusés définitivement" },
  refusedLead: {
    en: "A mail server said that it will never take them for this address. They are not sent again: correct the address of the account with the person. What became of the notices of a file is under Letters and e-mails.",
    fr: "Un serveur de courriel a dit qu’il ne les acceptera jamais pour cette adresse. Ils ne sont pas renvoyés\u00a0: corrigez l’adresse du compte avec la personne. Ce qu’il est advenu des avis d’un dossier figure sous Lettres et courriels.",
  },
  noneRefused: { en: "No e-mail was refused for good.", fr: "Aucun courriel n’a été refusé définitivement." },
  refusedAt: { en: "Refused", fr: "Refusé" },
  account: { en: "Account", fr: "Compte" },
  code: { en: "Code of the server", fr: "Code du serveur" },
} as const satisfies Readonly<Record<string, Bilingual>>;
