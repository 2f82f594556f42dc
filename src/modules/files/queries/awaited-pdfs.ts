import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { withoutPdfRemarks } from "../domain/made-pdf.ts";
import { officeMediaTypes } from "../rules/format-policy.ts";
import "../db.ts";

const batch = 20;

/** The bytes of an office file. */
export interface OfficeFile {
  readonly hash: string;
  readonly mediaType: string;
}

/** Office files that nobody has filed yet, without a PDF of which none was tried in vain, each once. */
export async function awaitedPdfs(tx: Transaction): Promise<readonly OfficeFile[]> {
  return tx.db
    .selectFrom("uploads")
    .select((of) => [
      of.fn.coalesce("hash", sql.lit("")).as("hash"),
      of.fn.coalesce("media_type", sql.lit("")).as("mediaType"),
    ])
    .where("state", "=", "ready")
    .where("taken_at", "is", null)
    .where("pdf_hash", "is", null)
    .where("media_type", "in", officeMediaTypes)
    .where(sql<boolean>`not (remarks && ${withoutPdfRemarks}::text[])`)
    .distinct()
    .limit(batch)
    .execute();
}
