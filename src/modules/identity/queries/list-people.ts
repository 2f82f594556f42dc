import { type RawBuilder, sql } from "kysely";
import type { Role } from "../../../kernel/actor.ts";
import { isUuid } from "../../../kernel/ids.ts";
import { keysAsked } from "../../../kernel/name-keys.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { mayGrant } from "../rules/who-grants.ts";
import "../db.ts";

export interface PeopleQuery {
  /** A name, or part of one or of an address; empty lists everybody. */
  readonly search: string;
  readonly role: Role | null;
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

/**
 * Accounts with the roles they hold at this moment, oldest first. Of a search, those whose name is written otherwise than
 * was typed stand below the others, marked as near.
 */
export async function listPeople(tx: Transaction, query: PeopleQuery) {
  const search = query.search.trim();
  const typed = search === "" ? sql<boolean>`true` : asTyped(search);
  let found = tx.db
    .selectFrom("accounts as a")
    .select(["a.id", "a.name", "a.email", "a.closed_at"])
    .select(heldAt(tx).as("roles"))
    .select(sql<boolean>`not ${typed}`.as("near"))
    .orderBy("near")
    .orderBy("a.id")
    .limit(pageSize(query.limit + 1));
  if (search !== "") found = found.where((where) => where.or([typed, writtenOtherwise(search)]));
  if (query.role !== null) found = found.where(sql<boolean>`${query.role} = any(${heldAt(tx)})`);
  if (query.after !== null)
    found = found.where(
      sql<boolean>`(not ${typed}, a.id) > (coalesce((select not ${typed} from accounts a where a.id = ${query.after}::uuid), false),
        ${query.after}::uuid)`,
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
