import { type CaseId, type DocumentId, newId, type SubmissionId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { checkedDescription } from "../domain/description.ts";
import type { PreparedDocument } from "../domain/prepared-document.ts";
import { currentVersion } from "../queries/current-version.ts";
import { fileableType } from "../queries/type-on-case.ts";
import "../db.ts";

export interface AssembledDocument {
  readonly prepared: PreparedDocument;
  readonly typeCode: string;
  readonly description: string;
  readonly language: "en" | "fr" | "other";
}

/**
 * Enters a document that the registry made by splitting or merging, in the caller's transaction; whoever calls has
 * authorized the actor. It belongs to the same filer, submission and time of receipt as its first source, and names
 * every page range it was made from. The sources stay as received.
 * @throws document-not-found, document-type-unknown, document-description-missing
 */
export async function addAssembledDocument(tx: Transaction, document: AssembledDocument): Promise<DocumentId> {
  const { prepared } = document;
  const description = checkedDescription(document.description);
  const [first] = prepared.sources;
  const origin = await originOf(tx, first.documentId);
  await fileableType(tx, origin.caseId, document.typeCode);
  const documentId = newId<DocumentId>(Date.parse(tx.now));
  await tx.db
    .insertInto("documents")
    .values({
      id: documentId,
      case_id: origin.caseId,
      submission_id: origin.submissionId,
      filed_by: origin.filedBy,
      received_at: origin.receivedAt.toISOString(),
    })
    .execute();
  await tx.db
    .insertInto("document_versions")
    .values({
      document_id: documentId,
      version: 1,
      corrects_version: null,
      case_id: origin.caseId,
      type_code: document.typeCode,
      description,
      language: document.language,
      file_name: prepared.fileName,
      media_type: "application/pdf",
      size_bytes: prepared.sizeBytes,
      pages: prepared.pages,
      hash: prepared.hash,
      pdf_hash: prepared.hash,
      made_at: tx.now,
      made_by: tx.actor.accountId,
    })
    .execute();
  await nameSources(tx, documentId, origin.caseId, prepared);
  return documentId;
}

async function originOf(tx: Transaction, documentId: DocumentId) {
  const { case_id: caseId } = await currentVersion(tx, documentId);
  const row = await tx.db
    .selectFrom("documents")
    .select(["submission_id", "filed_by", "received_at"])
    .where("id", "=", documentId)
    .executeTakeFirstOrThrow();
  const submissionId: SubmissionId | null = row.submission_id;
  return { caseId, submissionId, filedBy: row.filed_by, receivedAt: row.received_at };
}

async function nameSources(
  tx: Transaction,
  documentId: DocumentId,
  caseId: CaseId,
  { sources, hash, pages }: PreparedDocument,
): Promise<void> {
  for (const [position, source] of sources.entries())
    await tx.db
      .insertInto("document_sources")
      .values({
        document_id: documentId,
        position,
        case_id: caseId,
        source_document_id: source.documentId,
        first_page: source.firstPage,
        last_page: source.lastPage,
      })
      .execute();
  await append(tx, {
    chain: { caseId },
    type: "document-assembled",
    payload: { documentId, hash, pages, sources: sources.map((source) => ({ ...source })) },
  });
}
