import type { Bilingual } from "../../../kernel/bilingual.ts";

export const editorText = {
  reasons: { en: "Reasons", fr: "Motifs" },
  toolbar: { en: "Appearance of the words", fr: "Mise en forme du texte" },
  bold: { en: "Bold", fr: "Gras" },
  italic: { en: "Italic", fr: "Italique" },
  paragraph: { en: "Paragraph", fr: "Paragraphe" },
  heading: { en: "Heading", fr: "Intertitre" },
  quotation: { en: "Quotation", fr: "Citation" },
  bullets: { en: "Bulleted list", fr: "Liste à puces" },
  numbers: { en: "Numbered list", fr: "Liste numérotée" },
  undo: { en: "Undo", fr: "Annuler la frappe" },
  redo: { en: "Redo", fr: "Rétablir" },
  keys: {
    en: "Keys: Ctrl+B bold, Ctrl+I italic, Ctrl+Z undo, Ctrl+Shift+Z redo, Alt+F10 to the buttons, Escape back to the words. Words pasted from elsewhere keep paragraphs, lists, bold and italic.",
    fr: "Touches\u00a0: Ctrl+B gras, Ctrl+I italique, Ctrl+Z annuler, Ctrl+Maj+Z rétablir, Alt+F10 vers les boutons, Échap pour revenir au texte. Le texte collé garde les paragraphes, les listes, le gras et l’italique.",
  },
  saved: { en: "Saved at {time}", fr: "Enregistré à {time}" },
  savesItself: {
    en: "What you write here is saved as you go.",
    fr: "Ce que vous écrivez ici est enregistré au fur et à mesure.",
  },
  notPrinted: {
    en: "The print was not opened: what is on this page is not saved, and the print would show other words.",
    fr: "L’imprimé n’a pas été ouvert\u00a0: ce qui figure sur cette page n’est pas enregistré, et l’imprimé montrerait un autre texte.",
  },
  notSigned: {
    en: "Nothing is signed: what is on this page is not saved. What stands in its way is said on the page; where it was saved elsewhere meanwhile, choose first, at its top, with which you go on.",
    fr: "Rien n’est signé\u00a0: ce qui figure sur cette page n’est pas enregistré. La page dit ce qui s’y oppose; s’il a été enregistré ailleurs entre-temps, choisissez d’abord, en haut de la page, avec lequel vous continuez.",
  },
  saving: { en: "Saving…", fr: "Enregistrement…" },
  unsaved: { en: "Not saved yet", fr: "Pas encore enregistré" },
  lost: {
    en: "Not saved: the server cannot be reached. What you type is kept on this computer and saved when it answers.",
    fr: "Non enregistré\u00a0: le serveur ne répond pas. Ce que vous écrivez est gardé sur cet ordinateur et sera enregistré dès qu’il répondra.",
  },
  refused: {
    en: "Not saved. What you typed is kept on this computer.",
    fr: "Non enregistré. Ce que vous avez écrit est gardé sur cet ordinateur.",
  },
  putBack: {
    en: "What you had typed here and could not be saved is back.",
    fr: "Ce que vous aviez écrit ici et qui n’avait pu être enregistré est de retour.",
  },
  changedTitle: {
    en: "This draft was saved elsewhere meanwhile",
    fr: "Ce projet a été enregistré ailleurs entre-temps",
  },
  changedLead: {
    en: "Nothing is lost: what you typed is still here, and what was saved elsewhere stands below. Choose with which you go on, and copy first what you want to keep of the other.",
    fr: "Rien n’est perdu\u00a0: ce que vous avez écrit est toujours ici, et ce qui a été enregistré ailleurs figure ci-dessous. Choisissez avec lequel vous continuez, et copiez d’abord ce que vous voulez garder de l’autre.",
  },
  keepMine: { en: "Go on with what I typed here", fr: "Poursuivre avec ce que j’ai écrit ici" },
  takeTheirs: { en: "Go on with what was saved elsewhere", fr: "Poursuivre avec ce qui a été enregistré ailleurs" },
  seeTheirs: { en: "What was saved elsewhere", fr: "Ce qui a été enregistré ailleurs" },
  print: { en: "Look at the print (PDF, new tab)", fr: "Voir l’imprimé (PDF, nouvel onglet)" },
  sign: { en: "Sign…", fr: "Signer…" },
  signTitle: { en: "Sign this decision?", fr: "Signer cette décision?" },
  signLead: {
    en: "What you sign stays as it is. The registry then releases it to everybody at one moment; until then nobody outside is told.",
    fr: "Ce que vous signez reste tel quel. Le greffe le transmet ensuite à tous au même moment; d’ici là, personne à l’extérieur n’est avisé.",
  },
  signIt: { en: "Sign the decision", fr: "Signer la décision" },
  effectToday: { en: "It takes effect today, {day}.", fr: "Elle prend effet aujourd’hui, le {day}." },
  effectStated: {
    en: "It took effect when it was stated at the hearing, on {day}. The reasons bear today’s date.",
    fr: "Elle a pris effet lorsqu’elle a été rendue de vive voix à l’audience, le {day}. Les motifs portent la date d’aujourd’hui.",
  },
  isSigned: { en: "The decision is signed.", fr: "La décision est signée." },
  discard: { en: "Discard the draft…", fr: "Abandonner le projet…" },
  discardTitle: { en: "Discard this draft?", fr: "Abandonner ce projet?" },
  discardLead: {
    en: "It leaves your desk and cannot be gone on with. The file still waits for a decision.",
    fr: "Il quitte votre bureau et ne pourra être repris. Le dossier attend toujours une décision.",
  },
  discardIt: { en: "Discard the draft", fr: "Abandonner le projet" },
  isDiscarded: { en: "the draft is discarded", fr: "le projet est abandonné" },
  readers: { en: "Who may read this draft", fr: "Qui peut lire ce projet" },
  readersLead: {
    en: "A draft is yours alone. Whom you name here reads and comments; you alone decide.",
    fr: "Un projet n’appartient qu’à vous. Les personnes que vous désignez ici le lisent et le commentent; la décision reste la vôtre.",
  },
  nobody: { en: "Nobody but you.", fr: "Personne d’autre que vous." },
  reader: { en: "Person", fr: "Personne" },
  purpose: { en: "What for", fr: "À quelle fin" },
  secondReader: { en: "Second reading", fr: "Deuxième lecture" },
  translation: { en: "Translation", fr: "Traduction" },
  support: { en: "Support", fr: "Soutien" },
  nameReader: { en: "Let this person read", fr: "Permettre la lecture" },
  endReader: { en: "End the reading", fr: "Mettre fin à la lecture" },
  comments: { en: "Comments", fr: "Remarques" },
  noComment: { en: "No comment yet.", fr: "Aucune remarque." },
  comment: { en: "Your comment", fr: "Votre remarque" },
  addComment: { en: "Add the comment", fr: "Ajouter la remarque" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const purposeNames = {
  "second-reader": editorText.secondReader,
  translation: editorText.translation,
  support: editorText.support,
} as const;
