import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface PageHelp {
  /** Which pages it is about, after the language in their address. */
  readonly at: RegExp;
  readonly what: Bilingual;
  readonly words: readonly (readonly [word: Bilingual, meaning: Bilingual])[];
}

const docket: PageHelp["words"][number] = [
  { en: "Docket", fr: "Inscrire au dossier" },
  {
    en: "To enter a document on the file, where all the parties see it.",
    fr: "Verser un document au dossier, où toutes les parties le voient.",
  },
];
const returned: PageHelp["words"][number] = [
  { en: "Return", fr: "Retourner" },
  {
    en: "To give a document back to whoever filed it, with the reason and how to mend it. What was received is kept.",
    fr: "Rendre un document à l’auteur du dépôt, avec le motif et la façon d’y remédier. Ce qui a été reçu est conservé.",
  },
];

/** The first that matches. */
const pages: readonly PageHelp[] = [
  {
    at: /^\/work\/./,
    what: {
      en: "One item of work. A submission shows its pages on the left and the decision on the right: the item is yours as soon as you begin to decide; once everything is decided the next one opens, and you have ten seconds to undo.",
      fr: "Une tâche. Un dépôt présente ses pages à gauche et la décision à droite\u00a0: l’élément vous revient dès que vous commencez à décider; quand tout est décidé, le suivant s’ouvre, et vous avez dix secondes pour annuler.",
    },
    words: [docket, returned],
  },
  {
    at: /^\/work/,
    what: {
      en: "The queues of your role: how much waits in each, since when, and the items of the one that is open, oldest first until you sort them by a heading. Select several to take them or put them back together.",
      fr: "Les files de travail de votre rôle\u00a0: ce qui attend dans chacune, depuis quand, et les éléments de celle qui est ouverte, du plus ancien au plus récent tant que vous ne les triez pas par un en-tête. Sélectionnez-en plusieurs pour les prendre en charge ou les remettre ensemble.",
    },
    words: [],
  },
  {
    at: /^\/cases\/[^/]+\/documents/,
    what: {
      en: "The documents of the file, in the order in which they were docketed. A document opens with its pages, its text and each of its versions.",
      fr: "Les documents du dossier, dans l’ordre de leur inscription. Un document s’ouvre avec ses pages, son texte et chacune de ses versions.",
    },
    words: [docket],
  },
  {
    at: /^\/cases\/[^/]+\/deadlines/,
    what: {
      en: "Each time limit of the file, with the rule that gives it and how its day was counted.",
      fr: "Chaque délai du dossier, avec la règle qui le fixe et la façon dont son échéance a été calculée.",
    },
    words: [],
  },
  {
    at: /^\/cases\/[^/]+\/history/,
    what: {
      en: "What happened on the file, who did it and when. Nothing is ever taken out of it.",
      fr: "Ce qui s’est passé au dossier, par qui et quand. Rien n’en est jamais retiré.",
    },
    words: [],
  },
  {
    at: /^\/cases\/./,
    what: {
      en: "One file: what it is, where it stands, who acts next and what is due. The tabs lead to its documents, hearings, notices and time limits; what changes the file is in one menu.",
      fr: "Un dossier\u00a0: ce dont il s’agit, où il en est, qui doit agir et ce qui est à échéance. Les onglets mènent à ses documents, audiences, avis et délais; ce qui modifie le dossier se trouve dans un seul menu.",
    },
    words: [],
  },
  {
    at: /^\/cases/,
    what: {
      en: "The files that you may see. Filters, order and columns stay in the address of the page: keep it to come back to the same list. What is typed in the search does not.",
      fr: "Les dossiers que vous pouvez consulter. Les filtres, l’ordre et les colonnes restent dans l’adresse de la page\u00a0: conservez-la pour revenir à la même liste. Ce qui est inscrit dans la recherche n’y figure pas.",
    },
    words: [],
  },
  {
    at: /^\/deliveries/,
    what: {
      en: "Letters to put in the mail, and e-mails that did not arrive. Select letters of your office, print them in one file, mail them, then record the day.",
      fr: "Les lettres à poster et les courriels qui ne sont pas arrivés. Sélectionnez les lettres de votre bureau, imprimez-les en un seul fichier, postez-les, puis consignez le jour.",
    },
    words: [],
  },
  {
    at: /^\/hearings/,
    what: {
      en: "Hearings by their day, in the time of the office. A hearing opens in its file.",
      fr: "Les audiences par jour, à l’heure du bureau. Une audience s’ouvre dans son dossier.",
    },
    words: [],
  },
  {
    at: /^\/submissions/,
    what: {
      en: "What was filed, when it was received, and what became of each document. The receipt proves what was received.",
      fr: "Ce qui a été déposé, le moment de la réception et la suite donnée à chaque document. L’accusé de réception en fait preuve.",
    },
    words: [docket, returned],
  },
  {
    at: /^\/decisions/,
    what: {
      en: "Decisions: being written, signed, released. A decision is seen by the parties only once it is released.",
      fr: "Les décisions\u00a0: en rédaction, signées, transmises. Les parties ne voient une décision qu’une fois transmise.",
    },
    words: [],
  },
  {
    at: /^\/?$/,
    what: {
      en: "Your home: what waits for you, by when, and the way to it.",
      fr: "Votre accueil\u00a0: ce qui vous attend, l’échéance et comment y accéder.",
    },
    words: [],
  },
];

const any: Omit<PageHelp, "at"> = {
  what: {
    en: "The menu above leads to what your role opens. “Find” leads anywhere: a file, a person, a receipt, a page.",
    fr: "Le menu ci-dessus mène à ce que votre rôle permet d’ouvrir. «\u00a0Trouver\u00a0» mène partout\u00a0: un dossier, une personne, un accusé de réception, une page.",
  },
  words: [],
};

/** What the page at this address is for. */
export const helpOf = (pathname: string): Omit<PageHelp, "at"> =>
  pages.find(({ at }) => at.test(pathname.replace(/^\/(en|fr)(?=\/|$)/, ""))) ?? any;
