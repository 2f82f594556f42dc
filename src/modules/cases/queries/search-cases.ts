import { createHmac } from "node:crypto";
import { sql } from "kysely";
import type { CaseId, CounselId } from "../../../kernel/ids.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { plainText } from "../../parties/index.ts";
import type { CasePage } from "../contract.ts";
import { parseFileNumber } from "../domain/file-number.ts";
import { type CaseSort, summariesOf } from "./list-cases.ts";

/** A search finds this many files at most: who needs more types more. */
const most = 200;

export interface CaseSearch {
  readonly words: string;
  readonly sort: CaseSort;
  readonly order: "asc" | "desc";
  /** Place of the first file of the page; `next` of the page before. */
  readonly after: number;
  readonly limit: number;
  /** The installation's secret: without it nobody can try names against what the record keeps. */
  readonly secret: string;
}

type Kind = "number" | "uci" | "licence" | "name" | "name-alike" | "nothing";

export interface Found extends Omit<CasePage, "next"> {
  readonly next: string | null;
  /** How it was found: `name-alike` says that nothing was written exactly so. */
  readonly kind: Kind;
}

/**
 * Cases by file number, by any party's name (in any script, without accents, in any order, then by its sound, then by
 * letters nearly the same), by unique client identifier, or by the licence of counsel of record. Each search is in the
 * audit with its kind, what it found, and a keyed hash of its words: whether somebody searched a name can be checked
 * by who holds the key, and the record itself holds no name.
 */
export async function searchCases(tx: Transaction, search: CaseSearch): Promise<Found> {
  const words = search.words.trim();
  const { kind, ids } = await matching(tx, words);
  const { items, total } = await summariesOf(tx, ids, search);
  const wordsHash = createHmac("sha256", search.secret).update(plainText(words)).digest("hex");
  await append(tx, {
    chain: tx.actor.accountId === null ? "tribunal" : { accountId: tx.actor.accountId },
    type: "cases-searched",
    payload: { kind, wordsHash, found: total },
  });
  const end = search.after + items.length;
  return {
    items,
    next: end < total ? String(end) : null,
    total,
    totalIsAtLeast: total === most,
    kind,
  };
}

const aUci = /^\d{4}-?\d{4}$|^\d{2}-?\d{4}-?\d{4}$|^\d{8}(\d{2})?$/;

async function matching(tx: Transaction, words: string): Promise<{ kind: Kind; ids: readonly CaseId[] }> {
  const isUci = aUci.test(words);
  const name = isUci ? [] : plainText(words).split(" ").filter(Boolean);
  // One letter would match half the tribunal and no index: three letters in all are asked for.
  const isName = name.join("").length >= 3;
  const first = await firstLook(tx, words, isName ? name : []);
  if (first.caseId !== null) return { kind: "number", ids: [first.caseId] };
  if (isUci) return { kind: "uci", ids: await byUci(tx, words.replaceAll("-", "")) };
  const licence = await ofCounsel(tx, first.counselIds);
  if (licence.length > 0) return { kind: "licence", ids: licence };
  if (!isName) return { kind: "nothing", ids: [] };
  return byName(tx, name, first.named ?? (await named(tx, name)));
}

interface FirstLook {
  readonly caseId: CaseId | null;
  readonly counselIds: readonly CounselId[];
  /** Files of persons with this name; null when the words are a number or a licence. */
  readonly named: readonly CaseId[] | null;
}

/** What most searches end with, in one journey: the file with this number, counsel with this licence, or files by name. */
async function firstLook(tx: Transaction, words: string, name: readonly string[]): Promise<FirstLook> {
  const number = parseFileNumber(words) ?? words.toUpperCase();
  const { rows } = await sql<FirstLook>`with known as materialized (
      select (select id from cases where file_number = ${number}) as "caseId",
        array(select id from counsels where licence_number = ${words.toUpperCase()}) as "counselIds")
    select *, case when "caseId" is null and "counselIds" = '{}' and ${name.length}::int > 0
      then array(select greffe.find_cases(${containing(name)}::text[], ${most})) end as named from known`.execute(
    tx.db,
  );
  return rows[0] ?? { caseId: null, counselIds: [], named: null };
}

const containing = (name: readonly string[]): readonly string[] => name.map((word) => `%${word}%`);

async function byUci(tx: Transaction, uci: string): Promise<readonly CaseId[]> {
  const rows = await tx.db
    .selectFrom("persons as p")
    .innerJoin("case_parties as cp", "cp.person_id", "p.id")
    .select("cp.case_id")
    .where("p.uci", "=", uci)
    .limit(pageSize(most))
    .execute();
  return rows.map((row) => row.case_id);
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

async function named(tx: Transaction, name: readonly string[]): Promise<readonly CaseId[]> {
  const found = sql<{ id: CaseId }>`select greffe.find_cases(${containing(name)}::text[], ${most}) as id`;
  return (await found.execute(tx.db)).rows.map((row) => row.id);
}

async function byName(
  tx: Transaction,
  name: readonly string[],
  exact: readonly CaseId[],
): Promise<{ kind: Kind; ids: readonly CaseId[] }> {
  if (exact.length > 0) return { kind: "name", ids: exact };
  const alike = await sql<{ id: CaseId }>`select greffe.find_cases_like(${name}::text[], 50) as id`.execute(tx.db);
  return { kind: alike.rows.length > 0 ? "name-alike" : "name", ids: alike.rows.map((row) => row.id) };
}
