import { type RawBuilder, sql } from "kysely";
import type { CaseId, CounselId } from "../../../kernel/ids.ts";
import { keysAsked } from "../../../kernel/name-keys.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { BuiltOnce } from "../../../platform/database/built-once.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CasePage } from "../contract.ts";
import { parseFileNumber } from "../domain/file-number.ts";
import type { SummaryRow } from "./case-summary.ts";
import { type PageOfKnown, pageFrom, pageOfKnown, sortedOn, summariesOf } from "./list-cases.ts";

/** A search finds this many cases at most: who needs more types more. */
const most = 200;

export interface CaseSearch extends PageOfKnown {
  readonly words: string;
  /** Names that only hold what was typed, as parts of their words, also where others have the very words. */
  readonly parts: boolean;
}

type Kind = "number" | "uci" | "licence" | "name" | "name-part" | "name-alike" | "nothing";

export interface Found extends Omit<CasePage, "next"> {
  readonly next: string | null;
  /** How it was found: `name-part` inside words of names, `name-alike` where nothing is written so at all. */
  readonly kind: Kind;
}

/**
 * Cases by file number, by unique client identifier, by the licence of counsel of record, or by any party's name: in any
 * script, without accents, in any order. Names that have the very words come first, or where there are none those that hold
 * what was typed; below them, marked as near, those that are written otherwise. Where there are none of either, those with
 * letters nearly the same.
 */
export async function searchCases(tx: Transaction, search: CaseSearch): Promise<Found> {
  const words = search.words.trim();
  const isUci = aUci.test(words);
  const name = isUci ? [] : plainText(words).split(" ").filter(Boolean);
  const first = await firstLook(tx, words, search.parts ? [] : name, search);
  if (first.kind === "number") return answer("number", first, search);
  if (first.kind === "name")
    return answer("name", await withNear(tx, search, first, await nearOf(tx, words, name)), search);
  const { kind, ids } = isUci
    ? await byUci(tx, words.replaceAll("-", ""))
    : await otherwise(tx, name, first.counselIds);
  const page = await summariesOf(tx, ids, search);
  if (kind === "uci" || kind === "licence") return answer(kind, page, search);
  const near = (await nearOf(tx, words, [])).filter((id) => !ids.includes(id));
  if (kind === "name-part" || near.length > 0)
    return answer(kind === "name-part" ? kind : "name-alike", await withNear(tx, search, page, near), search);
  if (kind === "nothing") return answer(kind, page, search);
  // A letter by itself has no sound to be known by: everybody would have it.
  if (name.every((word) => word.length < 2)) return answer("name", page, search);
  const alike = await found(tx, sql<{ id: CaseId }>`select greffe.find_cases_like(${name}::text[], 50) as id`);
  return answer(alike.length > 0 ? "name-alike" : "name", await summariesOf(tx, alike, search), search);
}

/** How many cases with a name written otherwise stand below those with the very words. */
const mostNear = 50;

/** Cases of persons whose names are written nearly so, the nearest first, without those that have these very words. */
async function nearOf(tx: Transaction, typed: string, except: readonly string[]): Promise<readonly CaseId[]> {
  const asked = keysAsked(typed);
  const ways = (of: readonly (readonly string[])[]) => of.map((keys) => `{${keys.join(",")}}`);
  const [letters, others, sound] = [ways(asked.letters), ways(asked.otherScript), ways(asked.sound)];
  if (letters.length + others.length + sound.length === 0) return [];
  return found(
    tx,
    sql<{ id: CaseId }>`select greffe.find_cases_near(${letters}::text[], ${others}::text[], ${sound}::text[],
      ${plainText(typed)}, ${except}::text[], ${sql.raw(String(mostNear))}) as id`,
  );
}

type Page = Pick<CasePage, "items" | "total">;

/** The page with what stands below the last of those found as typed. */
async function withNear(
  tx: Transaction,
  { after, limit }: CaseSearch,
  page: Page,
  near: readonly CaseId[],
): Promise<Page> {
  const total = page.total + near.length;
  const from = Math.max(0, after - page.total);
  const ids = near.slice(from, from + limit - page.items.length);
  if (ids.length === 0) return { items: page.items, total };
  const known = await summariesOf(tx, ids, { sort: "name", order: "asc", after: 0, limit: ids.length });
  const place = new Map(ids.map((id, at) => [id as string, at]));
  const nearest = known.items
    .map((one) => ({ ...one, near: true }))
    .sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  return { items: [...page.items, ...nearest], total };
}

function answer(kind: Kind, { items, total }: Pick<CasePage, "items" | "total">, { after }: CaseSearch): Found {
  const end = after + items.length;
  return { items, next: end < total ? String(end) : null, total, totalIsAtLeast: total === most, kind };
}

const aUci = /^\d{4}-?\d{4}$|^\d{2}-?\d{4}-?\d{4}$|^\d{8}(\d{2})?$/;

interface FirstLook extends Pick<CasePage, "items" | "total"> {
  /** Null: neither a number of a case nor the words of a name, or counsel has this licence. */
  readonly kind: "number" | "name" | null;
  readonly counselIds: readonly CounselId[];
}

type FirstRow = SummaryRow & {
  readonly kind: FirstLook["kind"];
  readonly counselIds: readonly CounselId[];
  readonly known: number;
  readonly found: number | null;
};

const firstLooks = new BuiltOnce<FirstRow>();

/**
 * What most searches end with, in one round trip: the page of the case with this number, counsel with this licence, or the
 * page of cases of persons whose names have these very words.
 */
async function firstLook(
  tx: Transaction,
  words: string,
  name: readonly string[],
  search: CaseSearch,
): Promise<FirstLook> {
  const number = parseFileNumber(words) ?? words.toUpperCase();
  const values = [number, words.toUpperCase(), name, search.after] as const;
  const key = `${search.sort} ${search.order} ${search.limit}`;
  const { rows } = await firstLooks.ask(tx.db, key, values, () => firstLookText(tx, values, search));
  const { kind = null, counselIds = [], known = 0 } = rows[0] ?? {};
  const shown = rows.filter((row): row is FirstRow & { found: number } => row.found !== null);
  return { kind, counselIds, ...pageFrom(shown, known, search.after) };
}

function firstLookText(
  tx: Transaction,
  [number, licence, name]: readonly [string, string, readonly string[], number],
  search: CaseSearch,
) {
  const page = pageOfKnown(tx, sql`select id from matching`, search);
  const direction = sql.raw(search.order);
  return sql<FirstRow>`with known as materialized (
      select (select id from cases where file_number = ${number}) as case_id,
        array(select id from counsels where licence_number = ${licence}) as counsel_ids),
    matching as materialized (
      select case_id as id from known where case_id is not null
      union all
      select greffe.find_cases_named(${name}::text[], ${sql.raw(String(most))}) from known
        where case_id is null and counsel_ids = '{}'),
    counted as (select count(*) as known from matching)
    select page.*, known.counsel_ids as "counselIds", counted.known,
      case when case_id is not null then 'number' when counted.known > 0 then 'name' end as kind
    from known cross join counted left join (${page}) page on true
    order by ${sql.ref(`page.${sortedOn[search.sort]}`)} ${direction}, page.id ${direction}`;
}

interface Match {
  readonly kind: Kind;
  readonly ids: readonly CaseId[];
}

async function otherwise(tx: Transaction, name: readonly string[], counselIds: readonly CounselId[]): Promise<Match> {
  const licence = await ofCounsel(tx, counselIds);
  return licence.length > 0 ? { kind: "licence", ids: licence } : containing(tx, name);
}

async function byUci(tx: Transaction, uci: string): Promise<Match> {
  const ids = await found(
    tx,
    sql<{ id: CaseId }>`select greffe.find_cases_of_uci(${uci}, ${pageSize(most)}::int) as id`,
  );
  return { kind: "uci", ids };
}

async function ofCounsel(tx: Transaction, counselIds: readonly CounselId[]): Promise<readonly CaseId[]> {
  if (counselIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("representations as r")
    .select("r.case_id")
    .distinct()
    .where("r.counsel_id", "in", counselIds)
    .where("r.until_at", "is", null)
    .limit(pageSize(most))
    .execute();
  return rows.map((row) => row.case_id);
}

/** Names without these very words that have them as parts of their own. */
async function containing(tx: Transaction, name: readonly string[]): Promise<Match> {
  // One letter would match half the tribunal and no index: three letters in all are asked for.
  if (name.join("").length < 3) return { kind: "nothing", ids: [] };
  const patterns = name.map((word) => `%${word}%`);
  const parts = await found(tx, sql<{ id: CaseId }>`select greffe.find_cases(${patterns}::text[], ${most}) as id`);
  return parts.length > 0 ? { kind: "name-part", ids: parts } : { kind: "name", ids: [] };
}

async function found(tx: Transaction, asked: RawBuilder<{ id: CaseId }>): Promise<readonly CaseId[]> {
  return (await asked.execute(tx.db)).rows.map((row) => row.id);
}
