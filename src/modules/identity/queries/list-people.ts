import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

export interface PeopleQuery {
  /** Part of a name or an address; empty lists everybody. */
  readonly search: string;
  /** The last identifier of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

/** Accounts with the roles they hold today, oldest first. */
export async function listPeople(tx: Transaction, query: PeopleQuery) {
  const heldRoles = sql<
    string[]
  >`array(select r.role from role_assignments r where r.account_id = a.id and r.until_at is null)`;
  let found = tx.db
    .selectFrom("accounts as a")
    .select(["a.id", "a.name", "a.email"])
    .select(heldRoles.as("roles"))
    .orderBy("a.id")
    .limit(query.limit + 1);
  const like = `%${query.search.toLowerCase().replaceAll(/[%_\\]/g, "")}%`;
  if (like !== "%%")
    found = found.where((where) => where.or([where(sql`lower(a.name)`, "like", like), where("a.email", "like", like)]));
  if (query.after !== null) found = found.where(sql<boolean>`a.id > ${query.after}::uuid`);
  const rows = await found.execute();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}
