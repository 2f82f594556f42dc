import type { FieldProblem } from "../../../kernel/refusal.ts";
import { isCountry } from "../../parties/index.ts";
import { claimTypeOn } from "../rules/claim-types.ts";

/**
 * What is wrong with the facts of a proceeding as given: a claim type that the table does not have on that day or that
 * another division's case carries, a country that does not exist. `at` is the JSON pointer of the object.
 */
export function factProblems(
  facts: { readonly division: string; readonly claimType: string | null; readonly country: string | null },
  on: string,
  at: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (facts.claimType !== null && claimTypeOn(facts.division, facts.claimType, on) === undefined)
    problems.push({
      path: `${at}/claimType`,
      code: "claim-type-unknown",
      text: {
        en: "The division had no such claim type on the day of receipt; leave it empty when it is not known.",
        fr: "La section n’avait pas ce type de demande le jour de la réception; laissez le champ vide s’il est inconnu.",
      },
    });
  if (facts.country !== null && !isCountry(facts.country))
    problems.push({
      path: `${at}/country`,
      code: "country-unknown",
      text: {
        en: "No country has this code (ISO 3166-1 or ICAO 9303, three letters).",
        fr: "Aucun pays n’a ce code (ISO 3166-1 ou OACI 9303, trois lettres).",
      },
    });
  return problems;
}
