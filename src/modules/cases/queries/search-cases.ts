import { createHmac } from "node:crypto";
import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
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
  const all = await summariesOf(tx, ids, search.sort, search.order);
  const wordsHash = createHmac("sha256", search.secret).update(plainText(words)).digest("hex");
  await append(tx, {
    chain: tx.actor.accountId === null ? "tribunal" : { accountId: tx.actor.accountId },
    type: "cases-searched",
    payload: { kind, wordsHash, found: all.length },
  });
  const items = all.slice(search.after, search.after + search.limit);
  const end = search.after + items.length;
  return {
    items,
    next: end < all.length ? String(end) : null,
    total: all.length,
    totalIsAtLeast: all.length === most,
    kind,
  };
}

async function matching(tx: Transaction, words: string): Promise<{ kind: Kind; ids: readonly CaseId[] }> {
  const number = parseFileNumber(words);
  const byNumber = await tx.db
    .selectFrom("cases")
    .select("id")
    .where("file_number", "=", number ?? words.toUpperCase())
    .execute();
  if (byNumber.length > 0) return { kind: "number", ids: byNumber.map((row) => row.id) };
  if (/^\d{4}-?\d{4}$|^\d{2}-?\d{4}-?\d{4}$|^\d{8}(\d{2})?$/.test(words))
    return { kind: "uci", ids: await byUci(tx, words.replaceAll("-", "")) };
  const licence = await byLicence(tx, words);
  if (licence.length > 0) return { kind: "licence", ids: licence };
  return byName(tx, words);
}

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

/** Counsel first: most words are nobody's licence, and asking all representations takes longer than the rest. */
async function byLicence(tx: Transaction, words: string): Promise<readonly CaseId[]> {
  const counsel = await tx.db
    .selectFrom("counsels")
    .select("id")
    .where(sql`upper(licence_number)`, "=", words.toUpperCase())
    .execute();
  if (counsel.length === 0) return [];
  const rows = await tx.db
    .selectFrom("representations as r")
    .select("r.case_id")
    .distinct()
    .where(
      "r.counsel_id",
      "in",
      counsel.map((row) => row.id),
    )
    .where("r.until_at", "is", null)
    .limit(pageSize(most))
    .execute();
  return rows.map((row) => row.case_id);
}

async function byName(tx: Transaction, text: string): Promise<{ kind: Kind; ids: readonly CaseId[] }> {
  const words = plainText(text).split(" ").filter(Boolean);
  // One letter would match half the tribunal and no index: three letters in all are asked for.
  if (words.join("").length < 3) return { kind: "nothing", ids: [] };
  const patterns = words.map((word) => `%${word}%`);
  const exact = await sql<{ id: CaseId }>`select greffe.find_cases(${patterns}::text[], ${most}) as id`.execute(tx.db);
  if (exact.rows.length > 0) return { kind: "name", ids: exact.rows.map((row) => row.id) };
  const alike = await sql<{ id: CaseId }>`select greffe.find_cases_like(${words}::text[], 50) as id`.execute(tx.db);
  return { kind: alike.rows.length > 0 ? "name-alike" : "name", ids: alike.rows.map((row) => row.id) };
}
