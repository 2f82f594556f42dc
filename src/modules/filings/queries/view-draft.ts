import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { DraftSummary, DraftView } from "../contract.ts";
import { draftFiles } from "./draft-files.ts";
import "../db.ts";

function draftQuery(tx: Transaction) {
  return tx.db
    .selectFrom("submission_drafts as d")
    .innerJoin("cases as c", "c.id", "d.case_id")
    .innerJoin("accounts as a", "a.id", "d.updated_by")
    .where("d.discarded_at", "is", null);
}

/** @throws draft-not-found, action-not-allowed */
export async function viewDraft(tx: Transaction, draftId: string, language: Language): Promise<DraftView> {
  if (!isUuid(draftId)) throw new Refused("draft-not-found");
  const row = await draftQuery(tx)
    .selectAll("d")
    .select(["c.file_number", "a.name"])
    .where("d.id", "=", draftId)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("draft-not-found");
  await authorizeOnCase(tx, "filing.submit", row.case_id);
  return {
    id: row.id,
    caseId: row.case_id,
    fileNumber: row.file_number,
    version: row.version,
    content: row.content,
    ...(await draftFiles(tx, row.id, row.content, language)),
    fromSubmissionId: row.from_submission_id,
    updatedAt: instantOf(row.updated_at),
    updatedBy: row.name,
    submissionId: row.submission_id,
  };
}

/** The reader's open drafts, latest first, at most a hundred. @throws case-not-found, action-not-allowed */
export async function listDrafts(tx: Transaction, caseId: string | null): Promise<DraftSummary[]> {
  let open = draftQuery(tx)
    .select(["d.id", "d.case_id", "c.file_number", "d.from_submission_id", "d.updated_at"])
    // Counted where they lie: a hundred drafts of the greatest size are a hundred megabytes of JSON.
    .select(sql<number>`jsonb_array_length(d.content -> 'documents')`.as("documents"))
    .where("d.submission_id", "is", null)
    .orderBy("d.updated_at", "desc")
    .limit(100);
  if (caseId !== null) {
    const row = await authorizeOnCase(tx, "filing.submit", caseId);
    open = open.where("d.case_id", "=", row.id);
  }
  return (await open.execute()).map((row) => ({
    id: row.id,
    caseId: row.case_id,
    fileNumber: row.file_number,
    documents: row.documents,
    fromSubmissionId: row.from_submission_id,
    updatedAt: instantOf(row.updated_at),
  }));
}
