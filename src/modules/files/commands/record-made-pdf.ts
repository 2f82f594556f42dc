import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { type LaterPdf, pdfRemarks } from "../domain/made-pdf.ts";
import { officeMediaTypes } from "../rules/format-policy.ts";
import "../db.ts";

/** The PDF that was made later of an office file, on each upload of it that nobody has taken. Repeated, it does nothing. */
export async function recordMadePdf(tx: Transaction, hash: string, pdf: LaterPdf, remark: string): Promise<void> {
  // What was said of the file itself is still so.
  const others = sql`array(select one from unnest(remarks) one where one <> all (${pdfRemarks}::text[]))`;
  await tx.db
    .updateTable("uploads")
    .set({
      pages: pdf?.pages ?? null,
      pdf_hash: pdf?.pdfHash ?? null,
      remarks: sql<string[]>`${others} || array[${remark}::text]`,
    })
    .where("hash", "=", hash)
    .where("state", "=", "ready")
    .where("taken_at", "is", null)
    .where("pdf_hash", "is", null)
    .where("media_type", "in", officeMediaTypes)
    .execute();
}
