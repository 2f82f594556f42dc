import type { Selectable } from "kysely";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { addAssembledDocument, type PreparedDocument } from "../../documents/index.ts";
import type { SubmissionDocumentsTable } from "../db.ts";
import { advanceReview, openReview, pendingDocument } from "../review/open-review.ts";

type Source = Selectable<SubmissionDocumentsTable>;

export interface Replacement {
  readonly taskId: string;
  readonly version: number;
  /** Documents that the new ones take the place of; they stay as received. */
  readonly documentIds: readonly string[];
  readonly how: "split" | "merged";
  readonly made: readonly {
    readonly prepared: PreparedDocument;
    readonly typeCode: string;
    readonly description: string;
  }[];
}

/**
 * Puts the parts of a split document, or the one that several were merged into, in their place under review.
 * @throws what `openReview` throws, document-not-in-submission, document-already-decided, document-type-unknown,
 *   document-description-missing
 */
export async function replaceDocuments(tx: Transaction, submissionId: string, request: Replacement): Promise<void> {
  const open = await openReview(tx, submissionId, request);
  const sources: Source[] = [];
  for (const id of new Set(request.documentIds)) sources.push(await pendingDocument(tx, open, id));
  if (sources.length === 0) throw new Refused("document-not-in-submission");
  await putInPlace(tx, open, request, sources);
  await tx.db
    .insertInto("document_outcomes")
    .values(
      sources.map((source) => ({
        document_id: source.document_id,
        submission_id: open.submission.id,
        case_id: open.submission.case_id,
        outcome: request.how,
        docket_number: null,
        reason_code: null,
        words: null,
        decided_at: tx.now,
        decided_by: tx.actor.accountId,
      })),
    )
    .execute();
  await advanceReview(tx, open, { pending: request.made.length - sources.length });
}

/** The new documents behind those that the submission has, in the language of the first that they are made of. */
async function putInPlace(
  tx: Transaction,
  { submission }: Awaited<ReturnType<typeof openReview>>,
  request: Replacement,
  sources: readonly Source[],
): Promise<void> {
  const language = sources[0]?.language ?? "other";
  const last = await tx.db
    .selectFrom("submission_documents")
    .select((of) => of.fn.max("position").as("position"))
    .where("submission_id", "=", submission.id)
    .executeTakeFirstOrThrow();
  for (const [index, { prepared, typeCode, description }] of request.made.entries()) {
    const documentId = await addAssembledDocument(tx, { prepared, typeCode, description, language });
    await tx.db
      .insertInto("submission_documents")
      .values({
        document_id: documentId,
        submission_id: submission.id,
        case_id: submission.case_id,
        position: last.position + index + 1,
        origin: request.how,
        made_from: sources.map((source) => source.document_id),
        type_code: typeCode,
        description,
        language,
        file_name: prepared.fileName,
        media_type: "application/pdf",
        size_bytes: prepared.sizeBytes,
        pages: prepared.pages,
        hash: prepared.hash,
        pdf_hash: prepared.hash,
        refiles_document_id: null,
      })
      .execute();
  }
}
