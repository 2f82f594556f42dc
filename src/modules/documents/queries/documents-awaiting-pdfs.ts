import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { type OfficeFile, officeMediaTypes, withoutPdfRemarks } from "../../files/index.ts";
import "../db.ts";

const batch = 20;

/** Office files of documents without a PDF of which none was tried in vain, each once. */
export async function documentsAwaitingPdfs(tx: Transaction): Promise<readonly OfficeFile[]> {
  return tx.db
    .selectFrom("document_versions as v")
    .select(["v.hash", "v.media_type as mediaType"])
    .where("v.pdf_hash", "is", null)
    .where("v.media_type", "in", officeMediaTypes)
    .where(sql<boolean>`not (v.remarks && ${withoutPdfRemarks}::text[])`)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom("document_versions as later")
            .select("later.version")
            .whereRef("later.document_id", "=", "v.document_id")
            .whereRef("later.version", ">", "v.version"),
        ),
      ),
    )
    .distinct()
    .limit(batch)
    .execute();
}
