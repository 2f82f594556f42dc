import type { Selectable } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { PersonsTable } from "../db.ts";

/** A person's row; row-level security hides those of cases that the actor may not see. @throws when it is not there */
export function personOf(tx: Transaction, personId: PersonId): Promise<Selectable<PersonsTable>> {
  return tx.db.selectFrom("persons").selectAll().where("id", "=", personId).executeTakeFirstOrThrow();
}
