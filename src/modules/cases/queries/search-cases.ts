import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { plainText } from "../../parties/index.ts";
import type { CaseSummary } from "../contract.ts";
import { parseFileNumber } from "../domain/file-number.ts";
import { summaryQuery, summaryView } from "./case-summary.ts";

const most = 50;

/**
 * Cases by file number, by any party's name (in any script, without accents, in any order), by unique client
 * identifier, or by the licence of counsel of record. Fifty at most. The search is in the audit by the hash of its
 * words: who searched what can be checked, and the record holds no name.
 */
export async function searchCases(tx: Transaction, words: string): Promise<readonly CaseSummary[]> {
  const ids = await matching(tx, words.trim());
  const rows =
    ids.length === 0 ? [] : await summaryQuery(tx).where("c.id", "in", ids).orderBy("c.principal_sort").execute();
  await append(tx, {
    chain: tx.actor.accountId === null ? "tribunal" : { accountId: tx.actor.accountId },
    type: "cases-searched",
    payload: { wordsHash: createHash("sha256").update(plainText(words)).digest("hex"), found: rows.length },
  });
  return rows.map(summaryView);
}

async function matching(tx: Transaction, words: string): Promise<readonly CaseId[]> {
  const number = parseFileNumber(words);
  if (number !== null) {
    const row = await tx.db.selectFrom("cases").select("id").where("file_number", "=", number).executeTakeFirst();
    if (row !== undefined) return [row.id];
  }
  const byLicence = await tx.db
    .selectFrom("representations as r")
    .innerJoin("counsels as k", "k.id", "r.counsel_id")
    .select("r.case_id")
    .where(sql`upper(k.licence_number)`, "=", words.toUpperCase())
    .where("r.until_at", "is", null)
    .limit(most)
    .execute();
  const byUci = /^\d{8}(\d{2})?$/.test(words)
    ? await tx.db
        .selectFrom("persons as p")
        .innerJoin("case_parties as cp", "cp.person_id", "p.id")
        .select("cp.case_id")
        .where("p.uci", "=", words)
        .limit(most)
        .execute()
    : [];
  return [...new Set([...byLicence, ...byUci].map((row) => row.case_id).concat(await byName(tx, words)))].slice(
    0,
    most,
  );
}

async function byName(tx: Transaction, words: string): Promise<readonly CaseId[]> {
  const patterns = plainText(words)
    .split(" ")
    .filter((word) => word.length > 0)
    .map((word) => `%${word}%`);
  // One letter would match half the tribunal and no index: three letters in all are asked for.
  if (patterns.join("").replaceAll("%", "").length < 3) return [];
  const found = await sql<{ id: CaseId }>`select greffe.find_cases(${patterns}::text[], ${most}) as id`.execute(tx.db);
  return found.rows.map((row) => row.id);
}
