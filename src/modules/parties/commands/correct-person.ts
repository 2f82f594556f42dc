import type { Selectable } from "kysely";
import type { Json } from "../../../kernel/canonical-json.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { NewPerson } from "../contract.ts";
import type { PersonsTable } from "../db.ts";
import { cleanNames } from "../domain/name-problems.ts";
import { displayName, searchText, sortText } from "../domain/names.ts";
import { personKeys } from "../domain/person-keys.ts";
import { personProblems } from "../domain/person-problems.ts";

/** What an officer may correct of a person. */
export type PersonCorrection = Omit<NewPerson, "language">;

interface FieldChange {
  readonly field: string;
  readonly was: Json;
  readonly became: Json;
}

export interface CorrectedPerson {
  /** Only the fields that differ; empty when nothing does. */
  readonly changes: readonly FieldChange[];
  readonly displayName: string;
  readonly sortText: string;
}

/**
 * Corrects a person in the caller's transaction and gives back what changed; the caller keeps it as history.
 * @throws person-without-name, name-unreadable, name-not-latin, birth-date-impossible, with the field
 */
export async function correctPerson(
  tx: Transaction,
  personId: PersonId,
  correction: PersonCorrection,
): Promise<CorrectedPerson> {
  const problems = personProblems(correction, civilDateIn(tx.now, easternZone), "");
  const [first] = problems;
  if (first !== undefined) throw new Refused(first.code, {}, problems);
  const row = await tx.db
    .selectFrom("persons")
    .selectAll()
    .where("id", "=", personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const before = fieldsOf(row);
  const after = {
    ...cleanNames(correction),
    bornYear: correction.bornOn === null ? correction.bornYear : Number(correction.bornOn.slice(0, 4)),
  };
  const changes = (Object.keys(before) as (keyof typeof before)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, was: before[field], became: after[field] }));
  if (changes.length > 0) await write(tx, personId, after);
  return { changes, displayName: displayName(after), sortText: sortText(after) };
}

const fieldsOf = (row: Selectable<PersonsTable>) => ({
  familyName: row.family_name,
  givenNames: row.given_names,
  latinFamilyName: row.latin_family_name,
  latinGivenNames: row.latin_given_names,
  alsoKnownAs: row.also_known_as,
  bornOn: row.born_on,
  bornYear: row.born_year,
  nationalities: row.nationalities,
  uci: row.uci,
});

async function write(tx: Transaction, personId: PersonId, after: PersonCorrection): Promise<void> {
  await tx.db
    .updateTable("persons")
    .set({
      family_name: after.familyName,
      given_names: after.givenNames,
      latin_family_name: after.latinFamilyName,
      latin_given_names: after.latinGivenNames,
      also_known_as: after.alsoKnownAs,
      born_on: after.bornOn,
      born_year: after.bornYear,
      nationalities: after.nationalities,
      uci: after.uci,
      search_text: searchText(after),
      near_keys: [...personKeys(after)],
    })
    .where("id", "=", personId)
    .execute();
}
