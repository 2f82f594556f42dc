import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Wait } from "../../../modules/scheduling/ageing/contract.ts";

export const fairnessText = {
  title: { en: "Fairness", fr: "Équité" },
  lead: {
    en: "How long ready files wait for a date, group by group, and how much is set for each member and counsel beside their limits.",
    fr: "Combien de temps les dossiers prêts attendent une date, groupe par groupe, et ce qui est fixé pour chaque commissaire et conseil en regard de leurs limites.",
  },
  noWaits: { en: "No ready file waits for a date.", fr: "Aucun dossier prêt n’attend de date." },
  days: {
    en: "In days since files were received: the median, and on to the longest.",
    fr: "En jours depuis la réception des dossiers\u00a0: la médiane, puis jusqu’à la plus longue attente.",
  },
  toMedian: { en: "Median", fr: "Médiane" },
  toLongest: { en: "To the longest", fr: "Jusqu’à la plus longue" },
  members: { en: "Loads of members", fr: "Charge des commissaires" },
  membersLead: {
    en: "Hearings that are set from {from} to {to}. Drawn: hours in the fullest week of each.",
    fr: "Audiences fixées du {from} au {to}. Tracé\u00a0: heures de la semaine la plus chargée de chacun.",
  },
  toTarget: { en: "Up to the usual", fr: "Jusqu’à la charge habituelle" },
  toLimit: { en: "Up to the limit", fr: "Jusqu’à la limite" },
  over: { en: "Over the limit", fr: "Au-delà de la limite" },
  counsel: { en: "Loads of counsel", fr: "Charge des conseils" },
  counselLead: {
    en: "Of the same weeks, up to a hundred counsel with most hearings. Drawn: hearings on the fullest day of each.",
    fr: "Des mêmes semaines, jusqu’à cent conseils ayant le plus d’audiences. Tracé\u00a0: audiences du jour le plus chargé de chacun.",
  },
  firstDrawn: {
    en: "The first {n} are drawn; the table has all.",
    fr: "Les {n} premiers sont tracés; le tableau les contient tous.",
  },
  noLoads: { en: "Nobody has a hearing in these weeks.", fr: "Personne n’a d’audience dans ces semaines." },
  withoutLoad: {
    en: "{n} {n|person has|people have} no hearing in these weeks and {n|is|are} not drawn.",
    fr: "{n} {n|personne n’a|personnes n’ont} aucune audience dans ces semaines et ne {n|figure|figurent} pas dans le tracé.",
  },
  limits: { en: "Limits of whoever told none: {source}.", fr: "Limites de qui n’en a pas indiqué\u00a0: {source}." },
  name: { en: "Name", fr: "Nom" },
  hearings: { en: "Hearings set", fr: "Audiences fixées" },
  perWeek: { en: "A week, mean", fr: "Par semaine, en moyenne" },
  fullest: { en: "Fullest week", fr: "Semaine la plus chargée" },
  weekOf: { en: "Week of {day}: {hearings}, {hours}\u00a0h", fr: "Semaine du {day}\u00a0: {hearings}, {hours}\u00a0h" },
  usual: { en: "Usual, h a week", fr: "Charge habituelle, h par semaine" },
  limit: { en: "Limit, h a week", fr: "Limite, h par semaine" },
  mostInADay: { en: "Most on one day", fr: "Le plus en un jour" },
  limitInADay: { en: "Limit a day", fr: "Limite par jour" },
  isOver: { en: "over the limit", fr: "au-delà de la limite" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const waitName: Readonly<Record<Wait["by"], Bilingual>> = {
  region: { en: "Wait by region", fr: "Attente par région" },
  language: { en: "Wait by language of proceedings", fr: "Attente par langue des procédures" },
  interpreted: { en: "Wait by language interpreted", fr: "Attente par langue interprétée" },
  represented: { en: "Wait with and without counsel", fr: "Attente avec et sans conseil" },
};
