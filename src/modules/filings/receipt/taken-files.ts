import { sql } from "kysely";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type TakenFile, takenFileOf, takeUploads } from "../../files/index.ts";
import type { SubmissionContent } from "../contract.ts";

type Described = SubmissionContent["documents"][number];

/**
 * The file behind each row of a submission, in its order: an upload, taken once, or the bytes of a document that was
 * returned. However many they are, they are two questions at most.
 * @throws returned-document-not-found, upload-not-found, upload-not-ready, upload-taken, upload-of-other-draft
 */
export async function takenFiles(
  tx: Transaction,
  documents: readonly Described[],
  draftId: string | null,
): Promise<readonly { readonly described: Described; readonly taken: TakenFile }[]> {
  const uploadIds = documents.flatMap(({ uploadId }) => (uploadId === null ? [] : [uploadId]));
  const uploads = (uploadIds.length === 0 ? [] : await takeUploads(tx, uploadIds, draftId)).values();
  const returned = await returnedFiles(tx, documents);
  return documents.map((described) => {
    const taken =
      described.uploadId === null
        ? returned.get(described.returnedDocumentId?.toLowerCase() ?? "")
        : uploads.next().value;
    if (taken === undefined) throw new Refused("returned-document-not-found");
    return { described, taken };
  });
}

async function returnedFiles(
  tx: Transaction,
  documents: readonly Described[],
): Promise<ReadonlyMap<string, TakenFile>> {
  const wanted = documents.flatMap(({ uploadId, returnedDocumentId }) =>
    uploadId === null && returnedDocumentId !== null ? [returnedDocumentId] : [],
  );
  if (wanted.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("submission_documents as d")
    .innerJoin("document_outcomes as o", "o.document_id", "d.document_id")
    .selectAll("d")
    .where(sql<boolean>`d.document_id = any(${wanted}::uuid[])`)
    .where("o.outcome", "=", "returned")
    .execute();
  return new Map(rows.map((row) => [row.document_id, takenFileOf(row)]));
}
