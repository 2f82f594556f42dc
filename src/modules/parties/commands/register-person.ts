import { newId, type PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { NewPerson } from "../contract.ts";
import { cleanNames } from "../domain/name-problems.ts";
import { searchText } from "../domain/names.ts";
import { personKeys } from "../domain/person-keys.ts";
import { personProblems } from "../domain/person-problems.ts";
import "../db.ts";

/**
 * Writes a person down as they gave their names. Called by whatever opens a case, in its transaction.
 * @throws person-without-name, name-unreadable, name-not-latin, birth-date-impossible, country-unknown
 */
export async function registerPerson(tx: Transaction, given: NewPerson): Promise<PersonId> {
  const problems = personProblems(given, civilDateIn(tx.now, easternZone), "");
  const [first] = problems;
  if (first !== undefined) throw new Refused(first.code, {}, problems);
  const person = cleanNames(given);
  const id = newId<PersonId>();
  await tx.db
    .insertInto("persons")
    .values({
      id,
      family_name: person.familyName,
      given_names: person.givenNames,
      latin_family_name: person.latinFamilyName,
      latin_given_names: person.latinGivenNames,
      also_known_as: person.alsoKnownAs,
      born_on: person.bornOn,
      born_year: person.bornOn === null ? person.bornYear : Number(person.bornOn.slice(0, 4)),
      nationalities: person.nationalities,
      uci: person.uci,
      language: person.language,
      search_text: searchText(person),
      near_keys: [...personKeys(person)],
      created_at: tx.now,
    })
    .execute();
  return id;
}
