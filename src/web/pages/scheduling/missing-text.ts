import type { Bilingual, Counted } from "../../../kernel/bilingual.ts";

export const missingText = {
  title: { en: "What is missing", fr: "Ce qui manque" },
  lead: {
    en: "Why files have no date: what each one waits for and who must bring it, of whom there are too few, and what there is beside what is asked.",
    fr: "Pourquoi des dossiers n’ont pas de date\u00a0: ce que chacun attend et qui doit le fournir, quelles personnes sont trop peu nombreuses, et ce qu’il y a en regard de ce qui est demandé.",
  },
  hire: { en: "Who is missing", fr: "Qui manque" },
  ofRun: { en: "By the plan of the last run.", fr: "Selon le plan du dernier calcul." },
  noRun: {
    en: "No run has been explained yet. Propose dates first.",
    fr: "Aucun calcul n’a encore été expliqué. Proposez d’abord des dates.",
  },
  totals: {
    en: "With a place: {placed}. Left out: impossible {impossible}, unavoidable {unavoidable}, for want of search {search}.",
    fr: "Avec une place\u00a0: {placed}. Sans place\u00a0: impossibles {impossible}, inévitables {unavoidable}, faute d’une recherche plus poussée {search}.",
  },
  nobodyMissing: {
    en: "Nobody is asked for more than they can give in this period.",
    fr: "Il n’est demandé à personne plus que ce qu’il peut donner dans cette période.",
  },
  whom: { en: "Whom", fr: "Qui" },
  asked: { en: "Hearings that ask", fr: "Audiences qui en demandent" },
  atLeast: { en: "Cannot be held, proved", fr: "Ne peuvent avoir lieu, prouvé" },
  leftOut: { en: "Without a place", fr: "Sans place" },
  hours: { en: "Hours missing", fr: "Heures manquantes" },
  toHire: { en: "To hire", fr: "À engager" },
  where: { en: "Where, and when their time is taken", fr: "Où, et quand leur temps est pris" },
  officeOf: { en: "{office}: {leftOut} of {asked}", fr: "{office}\u00a0: {leftOut} sur {asked}" },
  monthOf: { en: "{month}: {used}%", fr: "{month}\u00a0: {used}\u00a0%" },
  cases: { en: "Files", fr: "Dossiers" },
  capacity: { en: "What there is beside what is asked", fr: "Ce qu’il y a en regard de ce qui est demandé" },
  capacityLead: {
    en: "Hours asked / hours available, by month. A hearing is asked for in the month of its first possible day. Who speaks two languages counts in both.",
    fr: "Heures demandées / heures disponibles, par mois. Une audience est demandée dans le mois de son premier jour possible. Qui parle deux langues compte dans les deux.",
  },
  people: { en: "People", fr: "Personnes" },
  cell: { en: "{asked}\u00a0h / {available}\u00a0h", fr: "{asked}\u00a0h / {available}\u00a0h" },
  tooFew: { en: "too few", fr: "trop peu" },
  whole: { en: "Whole period", fr: "Toute la période" },
  waiting: { en: "Files that wait", fr: "Dossiers qui attendent" },
  noneWaiting: { en: "No file waits for a date.", fr: "Aucun dossier n’attend de date." },
  kind: { en: "Why it waits", fr: "Pourquoi il attend" },
  allKinds: { en: "All reasons", fr: "Toutes les raisons" },
  show: { en: "Show", fr: "Afficher" },
  since: { en: "Received", fr: "Reçu" },
  sinceDays: { en: "{date}, {days} {days|day|days} ago", fr: "{date}, il y a {days} {days|jour|jours}" },
  isMissing: { en: "What is missing, and who brings it", fr: "Ce qui manque, et qui le fournit" },
  dueOn: { en: "by {date}", fr: "au plus tard le {date}" },
  ages: {
    en: "Ready files without a date, in days since they were received. Nobody ages silently: a file older than its division’s age ({ages}) is given to a scheduling officer.",
    fr: "Dossiers prêts et sans date, en jours depuis leur réception. Aucun ne vieillit en silence\u00a0: un dossier plus vieux que l’âge prévu par sa section ({ages}) est confié à un agent de mise au rôle.",
  },
  group: { en: "Group", fr: "Groupe" },
  median: { en: "Median, days", fr: "Médiane, jours" },
  longest: { en: "Longest, days", fr: "La plus longue, jours" },
  aged: { en: "Older than the age", fr: "Plus vieux que l’âge" },
  page: { en: "What is missing: files, people, capacity", fr: "Ce qui manque\u00a0: dossiers, personnes, capacité" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const resourceText: Readonly<Record<"members" | "interpreters" | "rooms" | "ministerReps", Bilingual>> = {
  members: { en: "Members", fr: "Commissaires" },
  interpreters: { en: "Interpreters", fr: "Interprètes" },
  rooms: { en: "Rooms", fr: "Salles" },
  ministerReps: { en: "Minister’s representatives", fr: "Représentants du ministre" },
};

export const casesCounted: Counted = {
  one: { en: "{count} file", fr: "{count} dossier" },
  other: { en: "{count} files", fr: "{count} dossiers" },
};

export const whyText: Readonly<Record<"impossible" | "unavoidable" | "search", Bilingual>> = {
  impossible: { en: "Impossible even on an empty calendar", fr: "Impossible même avec un calendrier vide" },
  unavoidable: {
    en: "Unavoidable for some of those who ask for the same people",
    fr: "Inévitable pour certaines de celles qui demandent les mêmes personnes",
  },
  search: {
    en: "For want of search: nothing proves that it cannot be held",
    fr: "Faute de recherche\u00a0: rien ne prouve qu’elle ne peut avoir lieu",
  },
};
