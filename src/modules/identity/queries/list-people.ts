import { type RawBuilder, sql } from "kysely";
import type { Role } from "../../../kernel/actor.ts";
import { type AccountId, isUuid } from "../../../kernel/ids.ts";
import { keysAsked } from "../../../kernel/name-keys.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { PeopleSort } from "../contract.ts";
import { mayGrant } from "../rules/who-grants.ts";
import "../db.ts";

export interface PeopleQuery {
  /** A name, or part of one or of an address; empty lists everybody. */
  readonly search: string;
  readonly role: Role | null;
  readonly sort: PeopleSort;
  readonly descending: boolean;
  /** The last identifier of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

const heldAt = (tx: Transaction) =>
  sql<Role[]>`array(select distinct r.role from role_assignments r where r.account_id = a.id
    and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}) order by r.role)`;

/** Those with what was typed in their name or address; without words, everybody. */
function asTyped(search: string): RawBuilder<boolean> {
  const like = `%${search.toLowerCase().replaceAll(/[%_\\]/g, "")}%`;
  const words = plainText(search).split(" ").filter(Boolean);
  const patterns = words.map((word) => `%${word}%`);
  return sql<boolean>`(lower(a.name) like ${like} or a.email like ${like}
    or (${patterns}::text[] <> '{}' and a.search_text like all (${patterns}::text[])))`;
}

/** Those whose name is written otherwise; of names in one script, whose sound is that of many, some letters agree too. */
function writtenOtherwise(search: string): RawBuilder<boolean> {
  const { letters, otherScript, sound } = keysAsked(search);
  const having = (ways: readonly (readonly string[])[]) =>
    ways.length === 0
      ? sql`false`
      : sql.join(
          ways.map((way) => sql`a.near_keys @> ${[...way]}::text[]`),
          sql` or `,
        );
  return sql<boolean>`coalesce(${having([...letters, ...otherScript])}
    or ((${having(sound)}) and similarity(a.search_text, ${plainText(search)}) > 0.1), false)`;
}

const sortedBy: Readonly<Record<PeopleSort, RawBuilder<string>>> = {
  // An identifier begins with the moment at which it was made.
  opened: sql`a.id`,
  name: sql`coalesce(a.search_text, lower(a.name))`,
  email: sql`a.email`,
};

/**
 * Accounts with the roles they hold at this moment, in the order asked for. Of a search, those whose name is written
 * otherwise than was typed stand below the others, marked as near.
 */
export async function listPeople(tx: Transaction, query: PeopleQuery) {
  const search = query.search.trim();
  const typed = search === "" ? sql<boolean>`true` : asTyped(search);
  const key = sortedBy[query.sort];
  const way = query.descending ? "desc" : "asc";
  const ofLast = (what: RawBuilder<unknown>) => sql`(select ${what} from accounts a where a.id = ${query.after}::uuid)`;
  let found = tx.db
    .selectFrom("accounts as a")
    .select(["a.id", "a.name", "a.email", "a.closed_at"])
    .select(heldAt(tx).as("roles"))
    .select(sql<boolean>`not ${typed}`.as("near"))
    .orderBy("near")
    .orderBy(key, way)
    .orderBy("a.id", way)
    .limit(pageSize(query.limit + 1));
  if (search !== "") found = found.where((where) => where.or([typed, writtenOtherwise(search)]));
  if (query.role !== null) found = found.where(sql<boolean>`${query.role} = any(${heldAt(tx)})`);
  if (query.after !== null)
    // The inner name hides the outer one: what is asked of a row is asked of the last row of the page before.
    found = found.where(
      sql<boolean>`((not ${typed}) > ${ofLast(sql`(not ${typed})`)}
        or ((not ${typed}) = ${ofLast(sql`(not ${typed})`)}
          and (${key}, a.id) ${query.descending ? sql`<` : sql`>`} (${ofLast(key)}, ${query.after}::uuid)))`,
    );
  const rows = await found.execute();
  const items = rows.slice(0, query.limit).map(({ closed_at: closedAt, near, ...row }) => ({
    ...row,
    isClosed: closedAt !== null,
    ...(near ? { near } : {}),
  }));
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
    roles: await rolesOf(tx, account.id),
  };
}

async function rolesOf(tx: Transaction, accountId: AccountId) {
  const rows = await tx.db
    .selectFrom("role_assignments")
    .select(["id", "role", "office_id", "division", "from_at", "until_at"])
    .where("account_id", "=", accountId)
    .orderBy("from_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    officeId: row.office_id,
    division: row.division,
    fromAt: instantOf(row.from_at),
    untilAt: row.until_at === null ? null : instantOf(row.until_at),
    isHeld: instantOf(row.from_at) <= tx.now && (row.until_at === null || instantOf(row.until_at) > tx.now),
    mayEnd: mayGrant(tx.actor.roles, row.role) && accountId !== tx.actor.accountId,
  }));
}
