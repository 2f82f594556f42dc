import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

type Division = "RPD" | "RAD" | "ID" | "IAD";

/** How decisions of a division are cited: year, identifier of the tribunal, number within its series. */
export interface CitationRule {
  readonly division: Division;
  /** One for each language, as the standard asks of tribunals that publish in both. */
  readonly identifier: Bilingual;
  /** Decisions of one series and year are numbered together: divisions that share an identifier share its series. */
  readonly series: string;
  /** First of January: a year is numbered by one rule. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const source: Bilingual = {
  en: "Canadian Citation Committee, A Neutral Citation Standard for Case Law (2000); the Board’s identifier and its first year are to verify",
  fr: "Comité canadien de la référence, Norme de référence neutre pour la jurisprudence (2000); l’identificateur de la Commission et sa première année sont à vérifier",
};

const board = {
  identifier: { en: "IRB", fr: "CISR" },
  series: "board",
  effectiveFrom: "2012-01-01",
  effectiveTo: null,
  source,
} as const;

export const citationRules: readonly CitationRule[] = (["RPD", "RAD", "ID", "IAD"] as const).map((division) => ({
  division,
  ...board,
}));

/** @throws RangeError (a bug) when the year has no rule */
export function citationRuleOf(division: Division, year: number): CitationRule {
  const day = `${year}-01-01`;
  const rule = citationRules.find((one) => one.division === division && isInForce(one, day));
  if (rule === undefined) throw new RangeError(`No rule says how decisions of ${division} of ${year} are cited`);
  return rule;
}

/**
 * `2026 IRB 412`, « 2026 CISR 412 ». The number is drawn from the series of `citationRuleOf`, once for a decision and its
 * corrections.
 * @throws RangeError (a bug) when the year has no rule or the number is not from 1
 */
export function citationOf(division: Division, year: number, number: number): Bilingual {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`${number} is no number of a decision`);
  const { identifier } = citationRuleOf(division, year);
  return { en: `${year} ${identifier.en} ${number}`, fr: `${year} ${identifier.fr} ${number}` };
}
