import type { Bilingual } from "../../../kernel/bilingual.ts";

/** What waits on a member’s desk. */
export const deskText = {
  desk: { en: "On my desk", fr: "À traiter" },
  deskEmpty: {
    en: "Nothing waits for you: no hearing to record, no file to decide, no draft to write, sign or read.",
    fr: "Rien ne vous attend\u00a0: aucune audience à consigner, aucun dossier à trancher, aucun projet à rédiger, à signer ou à lire.",
  },
  deskEmptyOfSupport: {
    en: "Nothing waits for you: no hearing of your office to record, and nobody has asked you to read a draft.",
    fr: "Rien ne vous attend\u00a0: aucune audience de votre bureau à consigner, et personne ne vous a demandé de lire un projet.",
  },
  toRecord: { en: "Hearings to record", fr: "Audiences à consigner" },
  record: { en: "Record what happened", fr: "Consigner ce qui s’est passé" },
  toDecide: { en: "Files to decide", fr: "Dossiers à trancher" },
  drafts: { en: "My drafts", fr: "Mes projets" },
  toRead: { en: "Drafts that I am asked to read", fr: "Projets que l’on me demande de lire" },
  yours: { en: "Yours since", fr: "À vous depuis" },
  days: { en: "{n}\u00a0{n|day|days}", fr: "{n}\u00a0{n|jour|jours}" },
  next: { en: "Next step", fr: "Prochaine étape" },
  begin: { en: "Begin the decision", fr: "Commencer la décision" },
  goOn: { en: "Go on with the draft", fr: "Poursuivre le projet" },
  goOnSigned: { en: "See what you signed", fr: "Voir ce que vous avez signé" },
  opened: { en: "Begun", fr: "Commencé" },
  savedOn: { en: "Last saved", fr: "Dernier enregistrement" },
  author: { en: "Author", fr: "Auteur" },
  toSign: { en: "Wait for my signature", fr: "En attente de ma signature" },
  heldAt: { en: "Set for", fr: "Fixée au" },
} as const satisfies Readonly<Record<string, Bilingual>>;
