import type { FieldProblem } from "../../../kernel/refusal.ts";
import type { NewPerson } from "../contract.ts";
import { isCountry } from "../rules/countries.ts";
import { namesProblems } from "./name-problems.ts";

/**
 * What is truly wrong with a person as given: no name at all, a name that cannot be read, a birth to come or that contradicts its year, a country
 * that does not exist. One name, no date of birth and no nationality are fine. `at` is the person's JSON pointer.
 */
export function personProblems(person: Omit<NewPerson, "uci" | "language">, today: string, at: string): FieldProblem[] {
  const problems: FieldProblem[] = namesProblems(person, at);
  const add = (path: string, code: string, en: string, fr: string) =>
    problems.push({ path: `${at}/${path}`, code, text: { en, fr } });
  if (person.familyName === null && person.givenNames === null)
    add(
      "familyName",
      "person-without-name",
      "Enter a family name or given names; one of the two is enough.",
      "Inscrivez un nom de famille ou des prénoms; l’un des deux suffit.",
    );
  if (person.bornOn !== null && person.bornOn > today)
    add("bornOn", "birth-date-impossible", "This day has not come yet.", "Ce jour n’est pas encore venu.");
  else if (person.bornOn !== null && person.bornOn < "1880-01-01")
    add("bornOn", "birth-date-impossible", "This day is too long ago.", "Ce jour est trop lointain.");
  if (person.bornOn === null && person.bornYear !== null && person.bornYear > Number(today.slice(0, 4)))
    add("bornYear", "birth-date-impossible", "This year has not come yet.", "Cette année n’est pas encore venue.");
  for (const [place, country] of person.nationalities.entries())
    if (!isCountry(country))
      add(
        `nationalities/${place}`,
        "country-unknown",
        "No country has this code (ISO 3166-1 or ICAO 9303, three letters).",
        "Aucun pays n’a ce code (ISO 3166-1 ou OACI 9303, trois lettres).",
      );
  return problems;
}
