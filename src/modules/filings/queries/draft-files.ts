import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import { isUuid } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { uploadsOfDraft } from "../../files/index.ts";
import type { DraftFile, DraftView, SubmissionContent } from "../contract.ts";
import { returnReasons } from "../rules/return-reasons.ts";
import "../db.ts";

/** What is to be said of the files of a draft: why one cannot be read, and why the registry returned one. */
export async function draftFiles(
  tx: Transaction,
  draftId: string,
  { documents }: SubmissionContent,
  language: Language,
): Promise<Pick<DraftView, "files" | "unfinished">> {
  const uploadIds = documents.flatMap(({ uploadId }) => (uploadId === null ? [] : [uploadId]));
  const { problems, remarks, unfinished } = await uploadsOfDraft(tx, draftId, uploadIds, language);
  const returned = await returnedFor(tx, documents);
  const files = documents.map(({ key, uploadId, returnedDocumentId }) => ({
    key,
    problem: problems.get(uploadId?.toLowerCase() ?? "") ?? null,
    remarks: uploadId === null ? [] : [...(remarks.get(uploadId.toLowerCase()) ?? [])],
    // With another file in its place the reason is answered.
    returned: uploadId === null ? (returned.get(returnedDocumentId?.toLowerCase() ?? "") ?? null) : null,
  }));
  const spoken = files.filter((one) => one.problem !== null || one.returned !== null || one.remarks.length > 0);
  return { files: spoken, unfinished: [...unfinished] };
}

async function returnedFor(
  tx: Transaction,
  documents: SubmissionContent["documents"],
): Promise<ReadonlyMap<string, DraftFile["returned"]>> {
  const wanted = documents.flatMap(({ returnedDocumentId }) =>
    returnedDocumentId !== null && isUuid(returnedDocumentId) ? [returnedDocumentId] : [],
  );
  if (wanted.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("document_outcomes")
    .select(["document_id", "reason_code", "words"])
    .where(sql<boolean>`document_id = any(${wanted}::uuid[])`)
    .where("outcome", "=", "returned")
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const reason = returnReasons.find((one) => one.code === row.reason_code);
      if (reason === undefined) return [];
      const { code, name, mend, needsNewFile } = reason;
      return [[row.document_id, { code, ...name, mend, words: row.words, needsNewFile }] as const];
    }),
  );
}
