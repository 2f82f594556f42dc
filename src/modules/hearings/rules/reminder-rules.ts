import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

/** A reminder of a hearing that is set. Days are those of the office's calendar. */
export interface ReminderRule {
  readonly division: "RPD" | "RAD" | "ID" | "IAD";
  /** The first day on which it is told, before the day of the hearing. */
  readonly daysBefore: number;
  /** The last one, where it was not told before: later it would come too late, or with the next. */
  readonly lastDaysBefore: number;
  /** Nothing is told again to people who were told so many days ago or less. */
  readonly toldDays: number;
  /** A letter goes to whom no account reaches; otherwise they get none. */
  readonly byLetter: boolean;
  /** The interpreter who is set is reminded by e-mail. */
  readonly interpreterToo: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const assumed: Bilingual = {
  en: "An assumption of the product, to verify with the division: no rule asks for a reminder, and none replaces the notice",
  fr: "Hypothèse du produit, à vérifier auprès de la section\u00a0: aucune règle n’exige de rappel, et aucun ne remplace l’avis",
};
const since = { effectiveFrom: "2012-12-15", effectiveTo: null, source: assumed } as const;

/** Early enough for a letter to come, and for whoever cannot appear to say so in time. */
const early = (division: ReminderRule["division"]): ReminderRule => ({
  ...since,
  division,
  daysBefore: 14,
  lastDaysBefore: 9,
  toldDays: 10,
  byLetter: true,
  interpreterToo: false,
});
const late = (division: ReminderRule["division"]): ReminderRule => ({
  ...since,
  division,
  daysBefore: 3,
  lastDaysBefore: 1,
  toldDays: 2,
  byLetter: false,
  interpreterToo: true,
});

/** A detention review is set a few days ahead, and reminded once. */
const reminderRules: readonly ReminderRule[] = [
  early("RPD"),
  late("RPD"),
  early("RAD"),
  late("RAD"),
  late("ID"),
  early("IAD"),
  late("IAD"),
];

/** The reminders in force on a day. */
export const reminderRulesOn = (on: string): readonly ReminderRule[] =>
  reminderRules.filter((one) => isInForce(one, on));
