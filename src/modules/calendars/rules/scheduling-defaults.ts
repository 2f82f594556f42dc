import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { Zone } from "../../../kernel/time.ts";
import type { Pattern } from "../domain/working-time.ts";

/** What holds for whoever told nothing else. */
export interface SchedulingDefaults {
  /** Monday to Friday, by the clocks of the person's first office. */
  readonly officeHours: { readonly begins: string; readonly ends: string };
  readonly memberMaxMinutesPerWeek: number;
  readonly memberTargetMinutesPerWeek: number;
  readonly interpreterMaxMinutesPerDay: number;
  readonly counselMaxHearingsPerDay: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

/** Half a day of hearing is 210 minutes: five in a week at most, four as a rule. */
const schedulingDefaults: readonly SchedulingDefaults[] = [
  {
    officeHours: { begins: "08:30", ends: "16:30" },
    memberMaxMinutesPerWeek: 1050,
    memberTargetMinutesPerWeek: 840,
    interpreterMaxMinutesPerDay: 420,
    counselMaxHearingsPerDay: 2,
    effectiveFrom: "2012-12-15",
    effectiveTo: null,
    source: {
      en: "Assumption of the product, until the Board’s own figures are known (to verify)",
      fr: "Hypothèse du produit, tant que les chiffres de la Commission ne sont pas connus (à vérifier)",
    },
  },
];

/** @param on a civil date */
export function defaultsOn(on: string): SchedulingDefaults {
  const row = schedulingDefaults.find((one) => isInForce(one, on));
  if (row === undefined) throw new Error(`scheduling defaults: no row on ${on}`);
  return row;
}

/** Office hours from Monday to Friday as a pattern, long before any that somebody told. */
export function officeWeek({ officeHours }: SchedulingDefaults, zone: Zone): Pattern {
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ week: 1, weekday, ...officeHours }));
  return { fromOn: "1970-01-05", zone, cycleWeeks: 1, hours };
}
