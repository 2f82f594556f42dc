import type { Bilingual } from "../../../kernel/bilingual.ts";

export const outcomeText = {
  record: { en: "Record what happened", fr: "Consigner ce qui s’est passé" },
  recordAt: {
    en: "Hearing of {moment}",
    fr: "Audience du {moment}",
  },
  happened: { en: "What happened", fr: "Ce qui s’est passé" },
  nothingYet: {
    en: "What happened at this hearing is not recorded yet.",
    fr: "Ce qui s’est passé à cette audience n’est pas encore consigné.",
  },
  notYours: {
    en: "Nothing can be recorded of this hearing: it has not begun, it was cancelled, it is recorded already, or it is not yours to record.",
    fr: "Rien ne peut être consigné au sujet de cette audience\u00a0: elle n’a pas commencé, elle a été annulée, elle est déjà consignée, ou il ne vous revient pas de le faire.",
  },
  outcome: { en: "Outcome", fr: "Issue" },
  cause: { en: "Cause", fr: "Cause" },
  noCause: { en: "None to give", fr: "Aucune à donner" },
  decision: { en: "The decision", fr: "La décision" },
  reserved: { en: "Reserved: it will be given later", fr: "Mise en délibéré\u00a0: elle sera rendue plus tard" },
  stated: { en: "Stated at the hearing", fr: "Rendue de vive voix à l’audience" },
  note: { en: "Note for the staff", fr: "Note pour le personnel" },
  noteHint: { en: "The parties do not see it.", fr: "Les parties ne la voient pas." },
  undertakings: { en: "Undertakings", fr: "Engagements" },
  undertakingsHint: {
    en: "What somebody undertook to provide after the hearing. With joined files, each file gets it.",
    fr: "Ce que quelqu’un s’est engagé à fournir après l’audience. Si les dossiers sont joints, chacun le reçoit.",
  },
  undertaking: { en: "Undertaking {n}", fr: "Engagement {n}" },
  byWhom: { en: "By whom", fr: "Par qui" },
  undertaker: { en: "{who}:", fr: "{who}\u00a0:" },
  what: { en: "What is to be provided", fr: "Ce qui doit être fourni" },
  dueOn: { en: "By what day", fr: "Au plus tard le" },
  add: { en: "Add an undertaking", fr: "Ajouter un engagement" },
  remove: { en: "Remove undertaking {n}", fr: "Retirer l’engagement {n}" },
  party: { en: "The person", fr: "La personne" },
  counsel: { en: "Counsel", fr: "Le conseil" },
  minister: { en: "The Minister", fr: "Le ministre" },
  division: { en: "The division", fr: "La section" },
  recorded: { en: "What happened is recorded", fr: "Ce qui s’est passé est consigné" },
  by: { en: "Recorded by {name}", fr: "Consigné par {name}" },
  due: { en: "by {day}", fr: "au plus tard le {day}" },
  met: { en: "Provided", fr: "Fourni" },
  metOn: { en: "on {day}", fr: "le {day}" },
  open: { en: "Awaited", fr: "Attendu" },
  markMet: { en: "Record as provided", fr: "Consigner comme fourni" },
  metDay: { en: "Day on which it was provided", fr: "Jour où il a été fourni" },
  save: { en: "Record", fr: "Consigner" },
  ofCase: { en: "File {number}", fr: "Dossier {number}" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const byWhomNames = {
  party: outcomeText.party,
  counsel: outcomeText.counsel,
  minister: outcomeText.minister,
  division: outcomeText.division,
} as const;
