import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ReadyCount } from "../contract.ts";
import { hasProposal, isReady } from "./ready-rows.ts";
import "../db.ts";

/** How many cases stand where a hearing is set next, by division, office and language, among those that the reader sees. */
export async function readyCounts(tx: Transaction): Promise<ReadyCount[]> {
  const rows = await tx.db
    .selectFrom("cases as c")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .select((of) => [
      "c.division",
      "c.language",
      "o.id",
      "o.name_en",
      "o.name_fr",
      of.fn.countAll<number>().as("cases"),
      sql<number>`count(*) filter (where ${hasProposal})`.as("proposed"),
    ])
    .where(isReady)
    .groupBy(["c.division", "c.language", "o.id", "o.name_en", "o.name_fr"])
    .orderBy("c.division")
    .orderBy("o.name_en")
    .orderBy("c.language")
    .execute();
  return rows.map((row) => ({
    division: row.division,
    office: { id: row.id, name: { en: row.name_en, fr: row.name_fr } },
    language: row.language,
    cases: Number(row.cases),
    proposed: Number(row.proposed),
  }));
}
