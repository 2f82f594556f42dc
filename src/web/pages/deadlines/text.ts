import type { Bilingual } from "../../../kernel/bilingual.ts";

export const deadlinesText = {
  title: { en: "Time limits", fr: "Délais" },
  zone: {
    en: "What is received electronically counts by the office’s clock, {zone}, until the end of the day there.",
    fr: "Ce qui est reçu par voie électronique compte selon l’heure du bureau, soit {zone}, jusqu’à la fin du jour à cet endroit.",
  },
  expected: { en: "Expected", fr: "Attendu" },
  ifWanted: { en: "If you want to do it", fr: "Si vous voulez le faire" },
  others: { en: "For the Minister and the Division", fr: "Pour le ministre et la Section" },
  none: {
    en: "No time limit is known to run on this file today. A limit that starts with an event nobody has recorded is not shown.",
    fr: "Aucun délai connu ne court dans ce dossier aujourd’hui. Un délai qui part d’un événement que personne n’a consigné n’est pas affiché.",
  },
  earliest: { en: "Days to be careful of", fr: "Dates à ne pas laisser passer" },
  earliestLead: {
    en: "The reasons of the decision were released on {day}, and nobody has recorded the day on which they were received. These limits are counted from that receipt. If the reasons were received on the day of their release, the last day is the one below; it cannot be an earlier one. Act by then unless you know that it is later.",
    fr: "Les motifs de la décision ont été transmis le {day}, et personne n’a consigné le jour de leur réception. Ces délais se comptent à partir de cette réception. Si les motifs ont été reçus le jour même de leur transmission, le dernier jour est celui indiqué ci-dessous; il ne peut être antérieur. Agissez d’ici là, à moins de savoir qu’il est postérieur.",
  },
  earliestEnd: { en: "{what} – {day} at the earliest", fr: "{what} – le {day} au plus tôt" },
  dueBy: { en: "by {day}", fr: "au plus tard le {day}" },
  notBefore: { en: "not before {day}", fr: "pas avant le {day}" },
  safe: {
    en: "To be safe: by {safe}. The text of the rule allows until {due}.",
    fr: "Par prudence\u00a0: au plus tard le {safe}. Le texte de la règle permet jusqu’au {due}.",
  },
  how: { en: "How this day was found", fr: "Comment cette date a été calculée" },
  source: { en: "Source: {source}", fr: "Source\u00a0: {source}" },
  toVerify: { en: "to verify", fr: "à vérifier" },
  order: { en: "Order of {day}: {reason}", fr: "Ordonnance du {day}\u00a0: {reason}" },
  record: { en: "Record an event that starts a time limit", fr: "Consigner un événement qui fait courir un délai" },
  event: { en: "What happened", fr: "Ce qui s’est passé" },
  on: { en: "Day, at the office", fr: "Jour, au bureau" },
  time: { en: "Hour, for limits in hours only", fr: "Heure, pour les délais en heures seulement" },
  vary: { en: "Record an order that changes it", fr: "Consigner une ordonnance qui le modifie" },
  kind: { en: "What the order does", fr: "Ce que fait l’ordonnance" },
  varied: { en: "Sets another day", fr: "Fixe une autre date" },
  excusedKind: { en: "Excuses from it", fr: "Dispense de l’obligation" },
  newDay: { en: "New day", fr: "Nouvelle date" },
  orderedOn: { en: "Day of the order", fr: "Date de l’ordonnance" },
  reason: { en: "Reason", fr: "Motif" },
  correctEvent: { en: "Correct: {event}", fr: "Corriger\u00a0: {event}" },
} as const satisfies Readonly<Record<string, Bilingual>>;
