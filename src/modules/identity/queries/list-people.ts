import { sql } from "kysely";
import type { Role } from "../../../kernel/actor.ts";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { mayGrant } from "../rules/who-grants.ts";
import "../db.ts";

export interface PeopleQuery {
  /** Part of a name or an address; empty lists everybody. */
  readonly search: string;
  readonly role: Role | null;
  /** The last identifier of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

const heldAt = (tx: Transaction) =>
  sql<Role[]>`array(select distinct r.role from role_assignments r where r.account_id = a.id
    and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}) order by r.role)`;

/** Accounts with the roles they hold at this moment, oldest first. */
export async function listPeople(tx: Transaction, query: PeopleQuery) {
  let found = tx.db
    .selectFrom("accounts as a")
    .select(["a.id", "a.name", "a.email", "a.closed_at"])
    .select(heldAt(tx).as("roles"))
    .orderBy("a.id")
    .limit(pageSize(query.limit + 1));
  const like = `%${query.search.toLowerCase().replaceAll(/[%_\\]/g, "")}%`;
  if (like !== "%%")
    found = found.where((where) => where.or([where(sql`lower(a.name)`, "like", like), where("a.email", "like", like)]));
  if (query.role !== null) found = found.where(sql<boolean>`${query.role} = any(${heldAt(tx)})`);
  if (query.after !== null) found = found.where(sql<boolean>`a.id > ${query.after}::uuid`);
  const rows = await found.execute();
  const items = rows
    .slice(0, query.limit)
    .map(({ closed_at: closedAt, ...row }) => ({ ...row, isClosed: closedAt !== null }));
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}

/** One account as whoever manages accounts needs it: roles with their dates, what locks it, how it signs in. @throws account-not-found */
export async function onePerson(tx: Transaction, accountId: string) {
  if (!isUuid(accountId)) throw new Refused("account-not-found");
  const account = await tx.db
    .selectFrom("accounts as a")
    .select(["a.id", "a.name", "a.email", "a.language", "a.closed_at", "a.two_factor_enabled", "a.created_at"])
    .where("a.id", "=", accountId as never)
    .executeTakeFirst();
  if (account === undefined) throw new Refused("account-not-found");
  const roles = await tx.db
    .selectFrom("role_assignments")
    .select(["id", "role", "office_id", "division", "from_at", "until_at"])
    .where("account_id", "=", account.id)
    .orderBy("from_at", "desc")
    .execute();
  const sessions = await tx.db
    .selectFrom("sessions")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("user_id", "=", account.id)
    .where(sql<boolean>`expires_at > now()`)
    .executeTakeFirstOrThrow();
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    language: account.language,
    openedAt: instantOf(account.created_at),
    closedAt: account.closed_at === null ? null : instantOf(account.closed_at),
    hasAuthenticator: account.two_factor_enabled,
    sessions: sessions.count,
    roles: roles.map((row) => ({
      id: row.id,
      role: row.role,
      officeId: row.office_id,
      division: row.division,
      fromAt: instantOf(row.from_at),
      untilAt: row.until_at === null ? null : instantOf(row.until_at),
      isHeld: instantOf(row.from_at) <= tx.now && (row.until_at === null || instantOf(row.until_at) > tx.now),
      mayEnd: mayGrant(tx.actor.roles, row.role) && account.id !== tx.actor.accountId,
    })),
  };
}
