import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { officeMediaTypes } from "../rules/format-policy.ts";
import "../db.ts";

const batch = 20;
/** Said of an office file of which no PDF will be made, however often it is tried. */
export const withoutPdfRemarks: readonly string[] = ["pdf-not-made", "pdf-beyond-limits"];
const given: (column: string) => ReturnType<typeof sql<boolean>> = (column) =>
  sql<boolean>`not (${sql.ref(column)} && ${withoutPdfRemarks}::text[])`;

/** Office files without a PDF of which none was tried in vain, each once, whether filed already or not. */
export async function awaitedPdfs(tx: Transaction): Promise<readonly { hash: string; mediaType: string }[]> {
  const filed = tx.db
    .selectFrom("document_versions as v")
    .select(["v.hash", "v.media_type as mediaType"])
    .where("v.pdf_hash", "is", null)
    .where("v.media_type", "in", officeMediaTypes)
    .where(given("v.remarks"))
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
    );
  const sent = tx.db
    .selectFrom("uploads as u")
    .select((of) => [
      of.fn.coalesce("u.hash", sql.lit("")).as("hash"),
      of.fn.coalesce("u.media_type", sql.lit("")).as("mediaType"),
    ])
    .where("u.state", "=", "ready")
    .where("u.taken_at", "is", null)
    .where("u.pdf_hash", "is", null)
    .where("u.media_type", "in", officeMediaTypes)
    .where(given("u.remarks"));
  return filed.union(sent).limit(batch).execute();
}
