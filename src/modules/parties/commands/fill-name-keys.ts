import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { counselKeys, personKeys } from "../domain/person-keys.ts";
import "../db.ts";

/** Gives keys to persons and counsel who have none yet, some hundreds at a time. Answers how many it gave. */
export async function fillNameKeys(tx: Transaction, atMost = 500): Promise<number> {
  const persons = await tx.db
    .selectFrom("persons")
    .select(["id", "family_name", "given_names", "latin_family_name", "latin_given_names", "also_known_as"])
    .where("near_keys", "is", null)
    .limit(atMost)
    .execute();
  const counsels = await tx.db
    .selectFrom("counsels")
    .select(["id", "family_name", "given_names"])
    .where("near_keys", "is", null)
    .limit(atMost)
    .execute();
  for (const row of persons) {
    const keys = personKeys({
      familyName: row.family_name,
      givenNames: row.given_names,
      latinFamilyName: row.latin_family_name,
      latinGivenNames: row.latin_given_names,
      alsoKnownAs: row.also_known_as,
    });
    await sql`update persons set near_keys = ${[...keys]} where id = ${row.id} and near_keys is null`.execute(tx.db);
  }
  for (const row of counsels) {
    const keys = counselKeys({ familyName: row.family_name, givenNames: row.given_names });
    await tx.db
      .updateTable("counsels")
      .set({ near_keys: [...keys] })
      .where("id", "=", row.id)
      .execute();
  }
  return persons.length + counsels.length;
}
