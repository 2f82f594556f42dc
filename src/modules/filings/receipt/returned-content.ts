import type { Selectable } from "kysely";
import type { DocumentId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { SubmissionContent } from "../contract.ts";
import type { SubmissionsTable } from "../db.ts";

/**
 * What was returned, as its filer typed it, ready to be mended: the same files, types, descriptions, statement of
 * service and note.
 * @param only the documents to take; null takes every returned one
 */
export async function returnedContent(
  tx: Transaction,
  submission: Selectable<SubmissionsTable>,
  only: readonly DocumentId[] | null,
): Promise<SubmissionContent> {
  let rows = tx.db
    .selectFrom("submission_documents as d")
    .innerJoin("document_outcomes as o", "o.document_id", "d.document_id")
    .selectAll("d")
    .where("d.submission_id", "=", submission.id)
    .where("o.outcome", "=", "returned")
    .orderBy("d.position");
  if (only !== null) rows = rows.where("d.document_id", "in", [...only]);
  const documents = (await rows.execute()).map((row) => ({
    key: row.document_id,
    uploadId: null,
    returnedDocumentId: row.document_id,
    fileName: row.file_name,
    typeCode: row.type_code,
    description: row.description,
    language: row.language,
  }));
  return { documents, service: submission.service, note: submission.note, counter: null };
}
