import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { Division } from "../contract.ts";

/** After how many days from its receipt a case that is ready and has no date is somebody's to look at. */
export interface AgeingRule {
  readonly division: Division;
  readonly afterDays: number;
  /** Told again after so many days, where the work was done and the case still has no date. */
  readonly againAfterDays: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const assumed: Bilingual = {
  en: "An assumption of the product, to verify with the division: no rule sets such an age",
  fr: "Hypothèse du produit, à vérifier auprès de la section\u00a0: aucune règle ne fixe un tel âge",
};
const row = (division: Division, afterDays: number): AgeingRule => ({
  division,
  afterDays,
  againAfterDays: 30,
  effectiveFrom: "2012-12-15",
  effectiveTo: null,
  source: assumed,
});

const ageingRules: readonly AgeingRule[] = [row("RPD", 365), row("RAD", 180), row("ID", 30), row("IAD", 365)];

/** @throws Error (a bug) when a division has no row on a day */
export function ageingRuleOn(division: Division, on: string): AgeingRule {
  const rule = ageingRules.find((one) => one.division === division && isInForce(one, on));
  if (rule === undefined) throw new Error(`No rule of ageing for ${division} on ${on}`);
  return rule;
}
