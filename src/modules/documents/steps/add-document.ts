import { type CaseId, type DocumentId, newId, type SubmissionId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { TakenFile } from "../../files/index.ts";
import { checkedDescription } from "../domain/description.ts";
import { fileable, typesOnCase } from "../queries/type-on-case.ts";
import type { DocumentType } from "../rules/document-types.ts";
import "../db.ts";

export interface NewDocument {
  readonly caseId: CaseId;
  readonly taken: TakenFile;
  readonly typeCode: string;
  readonly description: string;
  /** Language of the document itself. */
  readonly language: "en" | "fr" | "other";
  readonly submissionId: SubmissionId | null;
  /** When it truly came, for what arrived on paper or by fax; now when left out. */
  readonly receivedAt?: Instant;
  /** The case's types of today, when the caller has looked them up. */
  readonly types?: readonly DocumentType[];
}

export interface AddedDocument {
  readonly documentId: DocumentId;
  readonly version: number;
  readonly hash: string;
  readonly pages: number | null;
  readonly sizeBytes: number;
  readonly fileName: string;
}

/**
 * A document with its first version, in the caller's transaction; whoever calls has authorized the actor on the case.
 * Staff and the filer see it; the others when it is docketed.
 * @throws document-type-unknown, document-type-not-yours, document-description-missing
 */
export async function addDocument(tx: Transaction, document: NewDocument): Promise<AddedDocument> {
  fileable(tx, document.types ?? (await typesOnCase(tx, document.caseId)), document.typeCode);
  const description = checkedDescription(document.description);
  const { taken, caseId } = document;
  const documentId = newId<DocumentId>(Date.parse(tx.now));
  await receive(tx, documentId, { ...document, description });
  await append(tx, {
    chain: { caseId },
    type: "document-received",
    payload: {
      documentId,
      submissionId: document.submissionId,
      typeCode: document.typeCode,
      hash: taken.hash,
      pages: taken.pages,
    },
  });
  return {
    documentId,
    version: 1,
    hash: taken.hash,
    pages: taken.pages,
    sizeBytes: taken.sizeBytes,
    fileName: taken.fileName,
  };
}

/** The document and its first version, with the next statement. */
async function receive(tx: Transaction, documentId: DocumentId, document: NewDocument): Promise<void> {
  const { taken, caseId } = document;
  const received = tx.db
    .with("received", (db) =>
      db.insertInto("documents").values({
        id: documentId,
        case_id: caseId,
        submission_id: document.submissionId,
        filed_by: tx.actor.accountId,
        received_at: document.receivedAt ?? tx.now,
      }),
    )
    .insertInto("document_versions")
    .values({
      document_id: documentId,
      version: 1,
      corrects_version: null,
      case_id: caseId,
      type_code: document.typeCode,
      description: document.description,
      language: document.language,
      file_name: taken.fileName,
      media_type: taken.mediaType,
      size_bytes: taken.sizeBytes,
      pages: taken.pages,
      hash: taken.hash,
      pdf_hash: taken.pdfHash,
      remarks: [...(taken.remarks ?? [])],
      is_own: taken.isOwn ?? false,
      made_at: tx.now,
      made_by: tx.actor.accountId,
    });
  await tx.postpone(received);
}
