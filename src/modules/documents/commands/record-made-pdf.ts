import { sql } from "kysely";
import type { DocumentId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { withoutPdfRemarks } from "../queries/awaited-pdfs.ts";
import { currentVersion } from "../queries/current-version.ts";
import { officeMediaTypes } from "../rules/format-policy.ts";
import "../db.ts";

/** Said of an office file's PDF; the last word holds. */
const pdfRemarks: readonly string[] = ["pdf-awaited", "pdf-made", ...withoutPdfRemarks];

/** What became of the PDF of some bytes that had been received before. */
export type LaterPdf = { readonly pdfHash: string; readonly pages: number | null } | null;

/**
 * The PDF that was made later of an office file (null: none can be made), wherever the file was sent or filed: an
 * upload that nobody has taken gets it at once, a document by a version that names the one before. Repeated, it does
 * nothing.
 */
export async function recordMadePdf(tx: Transaction, hash: string, pdf: LaterPdf, remark: string): Promise<void> {
  const now = {
    pages: pdf?.pages ?? null,
    pdf_hash: pdf?.pdfHash ?? null,
  };
  // What was said of the file itself is still so.
  const others = sql`array(select one from unnest(remarks) one where one <> all (${pdfRemarks}::text[]))`;
  await tx.db
    .updateTable("uploads")
    .set({ ...now, remarks: sql<string[]>`${others} || array[${remark}::text]` })
    .where("hash", "=", hash)
    .where("state", "=", "ready")
    .where("taken_at", "is", null)
    .where("pdf_hash", "is", null)
    .where("media_type", "in", officeMediaTypes)
    .execute();
  const documents = await tx.db
    .selectFrom("document_versions")
    .select("document_id")
    .distinct()
    .where("hash", "=", hash)
    .where("pdf_hash", "is", null)
    .where("media_type", "in", officeMediaTypes)
    .orderBy("document_id")
    .execute();
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
