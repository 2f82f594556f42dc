import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The workbench of those who work queues. */
export const workbenchText = {
  officeHearings: { en: "Hearings and rooms of the office", fr: "Audiences et salles du bureau" },
  queues: { en: "Queues", fr: "Files de travail" },
  nothingWaits: { en: "Nothing waits in your queues.", fr: "Rien n’attend dans vos files de travail." },
  noQueue: { en: "No queue is yours.", fr: "Aucune file de travail ne vous revient." },
  viewCount: { en: "{name}: {n}", fr: "{name}\u00a0: {n}" },
  newSince: { en: "New since {moment}: {n}", fr: "Nouveautés depuis le {moment}\u00a0: {n}" },
  moreThan: { en: "more than {n}", fr: "plus de {n}" },
  waiting: { en: "in the queue", fr: "dans la file" },
  mine: { en: "{n} claimed by you", fr: "Pris en charge par vous\u00a0: {n}" },
  oldest: { en: "the oldest since {day}", fr: "le plus ancien depuis le {day}" },
  days: { en: "{n}\u00a0{n|day|days}", fr: "{n}\u00a0{n|jour|jours}" },
  inOffice: { en: "{office}: {n}", fr: "{office}\u00a0: {n}" },
  offices: { en: "By office", fr: "Par bureau" },
  quick: { en: "Find a file", fr: "Trouver un dossier" },
  found: { en: "Files found", fr: "Dossiers trouvés" },
  start: { en: "Begin", fr: "Commencer" },
  newReferral: { en: "Open a file from a referral", fr: "Ouvrir un dossier à partir d’un déféré" },
  refused: { en: "Refused referrals that wait: {n}", fr: "Déférés refusés en attente\u00a0: {n}" },
  counsels: { en: "Counsel", fr: "Conseils" },
  decisions: { en: "Decisions to release, and released", fr: "Décisions à transmettre et transmises" },
  invitations: { en: "Invitations", fr: "Invitations" },
} as const satisfies Readonly<Record<string, Bilingual>>;
