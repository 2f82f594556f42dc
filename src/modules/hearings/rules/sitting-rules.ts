import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilTime } from "../../../kernel/time.ts";

/** When a division sits, on the clocks of its offices. */
export interface SittingRule {
  readonly division: "RPD" | "RAD" | "ID" | "IAD";
  readonly from: CivilTime;
  readonly to: CivilTime;
  /** A detention review cannot wait for the office to open (IRPA, s. 57). */
  readonly sitsOnClosedDays: boolean;
  readonly mustStateIssues: boolean;
  readonly maxYearsAhead: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const hours: Bilingual = {
  en: "Sitting hours: no published text was found; to verify with each office",
  fr: "Heures d’audience\u00a0: aucun texte publié n’a été trouvé; à vérifier auprès de chaque bureau",
};
const row = (division: SittingRule["division"], special: Partial<SittingRule> = {}): SittingRule => ({
  division,
  from: "07:30" as CivilTime,
  to: "18:30" as CivilTime,
  sitsOnClosedDays: false,
  mustStateIssues: false,
  maxYearsAhead: 3,
  effectiveFrom: "2012-12-15",
  effectiveTo: null,
  source: hours,
  ...special,
});

const sittingRules: readonly SittingRule[] = [
  row("RPD"),
  row("RAD", {
    mustStateIssues: true,
    source: { en: "RAD Rules, r. 56(1); hours to verify", fr: "Règles de la SAR, par. 56(1); heures à vérifier" },
  }),
  row("ID", {
    sitsOnClosedDays: true,
    source: {
      en: "Immigration and Refugee Protection Act, s. 57; hours to verify",
      fr: "Loi sur l’immigration et la protection des réfugiés, art. 57; heures à vérifier",
    },
  }),
  row("IAD"),
];

/** @throws Error (a bug) when a division has no row on a day */
export function sittingRuleOn(division: string, on: string): SittingRule {
  const rule = sittingRules.find((one) => one.division === division && isInForce(one, on));
  if (rule === undefined) throw new Error(`No sitting rule for ${division} on ${on}`);
  return rule;
}
