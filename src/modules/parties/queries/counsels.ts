import type { Selectable } from "kysely";
import { type RawBuilder, sql } from "kysely";
import type { CounselId } from "../../../kernel/ids.ts";
import { keysAsked, nearWays } from "../../../kernel/name-keys.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CounselSort, CounselView } from "../contract.ts";
import type { CounselsTable } from "../db.ts";
import { displayName } from "../domain/names.ts";
import { regulatorOf } from "../rules/regulators.ts";

export type CounselRow = Selectable<CounselsTable>;

/** The counsel who holds a licence, or undefined. */
export function findCounsel(
  tx: Transaction,
  regulator: string,
  licenceNumber: string,
): Promise<CounselRow | undefined> {
  return tx.db
    .selectFrom("counsels")
    .selectAll()
    .where("regulator", "=", regulator)
    .where("licence_number", "=", licenceNumber.toUpperCase())
    .executeTakeFirst();
}

/** @throws counsel-not-found */
export async function counselOf(tx: Transaction, counselId: string): Promise<CounselRow> {
  const row = await tx.db
    .selectFrom("counsels")
    .selectAll()
    .where("id", "=", counselId as CounselId)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("counsel-not-found");
  return row;
}

export interface CounselQuery {
  /** Name, firm or licence number; every word must be found. */
  readonly search: string;
  readonly standing: CounselRow["standing"] | null;
  readonly sort: CounselSort;
  readonly descending: boolean;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

/** Each of a text, a day or nothing: of one type, so that the last row of a page says where the next begins. */
const sortedBy: Readonly<Record<CounselSort, RawBuilder<string>>> = {
  name: sql`search_text`,
  firm: sql`lower(coalesce(firm, ''))`,
  // Those never checked come first: they are the ones to check.
  checked: sql`coalesce(standing_checked_on, '-infinity'::date)`,
};

/** Registered counsel in the order asked for, with whether they have an account. `after` is the last identifier of the page before. */
export async function listCounsels(tx: Transaction, query: CounselQuery) {
  let found = tx.db.selectFrom("counsels");
  const words = plainText(query.search).split(" ").filter(Boolean);
  const near = nearWays(keysAsked(query.search));
  found = found.where((of) =>
    of.or([
      of.and(words.map((word) => of("search_text", "like", `%${word}%`))),
      ...near.map((way) => sql<boolean>`near_keys @> ${[...way]}::text[]`),
    ]),
  );
  if (query.standing !== null) found = found.where("standing", "=", query.standing);
  const { total } = await found.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const key = sortedBy[query.sort];
  const way = query.descending ? "desc" : "asc";
  let page = found
    .selectAll()
    .select(
      sql<boolean>`exists (select from accounts a where a.counsel_id = counsels.id and not exists
        (select from delegations d where d.account_id = a.id))`.as("has_account"),
    )
    .orderBy(key, way)
    .orderBy("id", way)
    .limit(pageSize(query.limit + 1));
  if (query.after !== null)
    page = page.where(
      sql<boolean>`(${key}, id) ${query.descending ? sql`<` : sql`>`}
        (select ${key}, id from counsels where id = ${query.after}::uuid)`,
    );
  const rows = await page.execute();
  const items = rows.slice(0, query.limit);
  return {
    items: items.map((row) => counselView(row, row.has_account)),
    next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null,
    total,
  };
}

export function counselName(row: Pick<CounselRow, "family_name" | "given_names">): string {
  return displayName({ familyName: row.family_name, givenNames: row.given_names });
}

export function counselView(row: CounselRow, hasAccount: boolean): CounselView {
  const regulator = regulatorOf(row.regulator);
  return {
    id: row.id,
    name: counselName(row),
    kind: row.kind,
    regulator: { code: row.regulator, name: regulator?.name ?? { en: row.regulator, fr: row.regulator } },
    licenceNumber: row.licence_number,
    standing: row.standing,
    standingCheckedOn: row.standing_checked_on,
    email: row.email,
    firm: row.firm,
    language: row.language,
    address: row.address as CounselView["address"],
    hasAccount,
  };
}
