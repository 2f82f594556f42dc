import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { Division } from "../contract.ts";

export interface RetentionRule {
  readonly code: string;
  readonly divisions: readonly Division[];
  /** Whole years after the case was closed, or last used where that is later. */
  readonly years: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const all = ["RPD", "RAD", "ID", "IAD"] as const;

/** How long cases are kept. The longest rule that is in force decides. */
export const retentionRules: readonly RetentionRule[] = [
  {
    code: "privacy-minimum",
    divisions: all,
    years: 2,
    effectiveFrom: "1983-07-01",
    effectiveTo: null,
    source: {
      en: "Privacy Regulations (SOR/83-508), s. 4(1)(a): two years after the last use for an administrative purpose (to verify)",
      fr: "Règlement sur la protection des renseignements personnels (DORS/83-508), al. 4(1)a)\u00a0: deux ans après le dernier usage à des fins administratives (à vérifier)",
    },
  },
  {
    code: "tribunal-schedule",
    divisions: all,
    years: 10,
    effectiveFrom: "2012-12-15",
    effectiveTo: null,
    source: {
      en: "An assumption of this product: no published retention schedule of the Board was found (to verify with the Board and Library and Archives Canada)",
      fr: "Hypothèse de ce produit\u00a0: aucun calendrier de conservation publié par la Commission n’a été trouvé (à vérifier auprès de la Commission et de Bibliothèque et Archives Canada)",
    },
  },
];

/** The rule by which a division's cases are kept longest on a day. */
export function retentionRuleOn(
  division: Division,
  on: string,
  rows: readonly RetentionRule[] = retentionRules,
): RetentionRule {
  const inForce = rows.filter((rule) => rule.divisions.includes(division) && isInForce(rule, on));
  const [first, ...rest] = inForce;
  if (first === undefined) throw new Error(`No retention rule for ${division} on ${on}`);
  return rest.reduce((longest, rule) => (rule.years > longest.years ? rule : longest), first);
}
