import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionSummary } from "../contract.ts";
import { citationOf } from "../rules/citations.ts";
import { determinationOf } from "../rules/determinations.ts";
import "../db.ts";

/** Decisions that the actor may see (row-level security), with their author, office and the cases of theirs that the actor sees. */
export function decisionQuery(tx: Transaction) {
  return tx.db
    .selectFrom("decisions as d")
    .innerJoin("offices as o", "o.id", "d.office_id")
    .innerJoin("accounts as a", "a.id", "d.author_id")
    .selectAll("d")
    .select(["o.name_en", "o.name_fr", "o.zone", "a.name as author_name"])
    .select((of) => casesOf(of.ref("d.id")).as("cases"));

  function casesOf(decisionId: Expression<unknown>) {
    return jsonArrayFrom(
      tx.db
        .selectFrom("decision_cases as dc")
        .innerJoin("cases as c", "c.id", "dc.case_id")
        .select([
          "c.id",
          "c.file_number",
          "c.principal_name",
          "c.status",
          "c.proceeding_type",
          "c.received_on",
          "dc.determination",
          "dc.document_id",
        ])
        .where(sql<boolean>`dc.decision_id = ${decisionId}`)
        .orderBy("c.file_number"),
    );
  }
}

export type DecisionRow = Awaited<ReturnType<ReturnType<typeof decisionQuery>["execute"]>>[number];

const at = (moment: Date | null): Instant | null => (moment === null ? null : instantOf(moment));

export function decisionSummary(row: DecisionRow): DecisionSummary {
  return {
    id: row.id,
    division: row.division,
    office: { id: row.office_id, name: { en: row.name_en, fr: row.name_fr }, zone: row.zone },
    status: row.status,
    language: row.language,
    author: { accountId: row.author_id, name: row.author_name },
    cases: row.cases.map((one) => ({
      caseId: one.id,
      fileNumber: one.file_number,
      principal: one.principal_name,
      determination: named(one.determination),
      documentId: one.document_id,
    })),
    openedAt: instantOf(row.opened_at),
    savedAt: instantOf(row.saved_at),
    signedAt: at(row.signed_at),
    releasedAt: at(row.released_at),
    effectiveOn: row.effective_on,
    citation:
      row.citation_year === null || row.citation_number === null
        ? null
        : citationOf(row.division, row.citation_year, row.citation_number),
    correctsId: row.corrects_id,
  };
}

function named(code: string | null): DecisionSummary["cases"][number]["determination"] {
  if (code === null) return null;
  return { code, name: determinationOf(code)?.name ?? { en: code, fr: code } };
}
