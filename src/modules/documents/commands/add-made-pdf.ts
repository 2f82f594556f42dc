import { sql } from "kysely";
import type { DocumentId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type LaterPdf, officeMediaTypes, pdfRemarks, withoutPdfRemarks } from "../../files/index.ts";
import { currentVersion } from "../queries/current-version.ts";
import "../db.ts";

/**
 * The PDF that was made later of an office file, on each document that holds it: a version that names the one before.
 * Repeated, it does nothing.
 */
export async function addMadePdf(tx: Transaction, hash: string, pdf: LaterPdf, remark: string): Promise<void> {
  const documents = await tx.db
    .selectFrom("document_versions")
    .select("document_id")
    .distinct()
    .where("hash", "=", hash)
    .where("pdf_hash", "is", null)
    .where("media_type", "in", officeMediaTypes)
    .orderBy("document_id")
    .execute();
  const now = { pages: pdf?.pages ?? null, pdf_hash: pdf?.pdfHash ?? null };
  for (const { document_id } of documents) await addTo(tx, document_id, now, remark);
}

async function addTo(
  tx: Transaction,
  documentId: DocumentId,
  now: { readonly pages: number | null; readonly pdf_hash: string | null },
  remark: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document:${documentId}`}, 0))`.execute(tx.db);
  const before = await currentVersion(tx, documentId);
  if (before.pdf_hash !== null || before.remarks.some((one) => withoutPdfRemarks.includes(one))) return;
  const version = before.version + 1;
  await tx.db
    .insertInto("document_versions")
    .values({
      ...before,
      ...now,
      remarks: [...before.remarks.filter((one) => !pdfRemarks.includes(one)), remark],
      version,
      corrects_version: before.version,
      made_at: tx.now,
      made_by: null,
    })
    .execute();
  await append(tx, {
    chain: { caseId: before.case_id },
    type: "document-pdf-made",
    payload: { documentId, version, hash: before.hash, pdfHash: now.pdf_hash, pages: now.pages },
  });
}
