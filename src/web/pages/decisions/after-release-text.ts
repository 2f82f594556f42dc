/** What can be done around a decision: a conflict declared, an error corrected, a receipt recorded. */
export const afterReleaseText = {
  conflict: { en: "Declare a conflict of interest", fr: "Déclarer un conflit d’intérêts" },
  conflictLead: {
    en: "The file leaves your desk, a draft that you began is left, and you will not be given this file again. Nobody asks why.",
    fr: "Le dossier quitte votre bureau, le projet que vous avez commencé est abandonné et ce dossier ne vous sera plus confié. Personne ne demande pourquoi.",
  },
  conflictTold: {
    en: "The conflict of interest is recorded, and somebody is asked to give the file to another member.",
    fr: "Le conflit d’intérêts est consigné, et l’on demande de confier le dossier à un autre commissaire.",
  },
  correct: { en: "Correct a clerical error", fr: "Rectifier une erreur d’écriture" },
  correctHint: {
    en: "What is corrected, in words that everybody on the file will read. What was decided cannot be changed so.",
    fr: "Ce qui est rectifié, en des mots que liront toutes les personnes inscrites au dossier. Ce qui a été décidé ne peut être modifié ainsi.",
  },
  correctNote: { en: "What is corrected", fr: "Ce qui est rectifié" },
  correctBegin: { en: "Begin the correction", fr: "Commencer la rectification" },
  receipts: { en: "Who received it", fr: "Qui l’a reçue" },
  noReceipts: {
    en: "Nobody is known to have received it yet.",
    fr: "On ne sait pas encore si quelqu’un l’a reçue.",
  },
  who: { en: "Who", fr: "Qui" },
  case: { en: "File", fr: "Dossier" },
  on: { en: "Received on", fr: "Reçue le" },
  how: { en: "How it is known", fr: "Comment on le sait" },
  appealBy: { en: "Last day to appeal", fr: "Dernier jour pour interjeter appel" },
  letterReturned: {
    en: "Presumed of a letter, which came back on {day}: not known to be received",
    fr: "Présumée d’une lettre, qui a été retournée le {day}\u00a0: on ne sait pas si elle a été reçue",
  },
  notKnown: { en: "not known", fr: "inconnu" },
  none: { en: "none", fr: "aucun" },
  minister: { en: "Minister", fr: "Ministre" },
  recordParty: {
    en: "Record that it was given in person",
    fr: "Consigner la remise en personne",
  },
  handedTo: { en: "Given to", fr: "Remise à" },
  recordMinister: { en: "Record the Minister’s receipt", fr: "Consigner la réception par le ministre" },
  day: { en: "Day of receipt", fr: "Jour de la réception" },
  record: { en: "Record", fr: "Consigner" },
  recorded: { en: "The receipt is recorded.", fr: "La réception est consignée." },
} as const;

export const basisNames = {
  opened: { en: "Opened in My Case", fr: "Ouverte dans Mon dossier" },
  mailed: { en: "Mailed, presumed by the rules", fr: "Postée, présumée selon les règles" },
  "in-person": { en: "Given in person", fr: "Remise en personne" },
  acknowledged: { en: "Acknowledged", fr: "Réception accusée" },
} as const;
