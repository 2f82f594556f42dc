import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { remarkView, scanOf } from "../../files/index.ts";
import type { DocumentView } from "../contract.ts";
import { documentTypeNames } from "../rules/document-types.ts";
import { named } from "../text.ts";
import "../db.ts";

/** Each document that the actor may see, with the version that stands and its docket entry. */
export function documentQuery(tx: Transaction) {
  return tx.db
    .selectFrom("documents as d")
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom("document_versions as latest")
          .selectAll("latest")
          .whereRef("latest.document_id", "=", "d.id")
          .orderBy("latest.version", "desc")
          .limit(1)
          .as("v"),
      (join) => join.onTrue(),
    )
    .leftJoin("document_dockets as k", "k.document_id", "d.id")
    .select([
      "d.id",
      "d.case_id",
      "d.submission_id",
      "d.received_at",
      "v.version",
      "v.type_code",
      "v.description",
      "v.language",
      "v.file_name",
      "v.media_type",
      "v.size_bytes",
      "v.pages",
      "v.hash",
      "v.pdf_hash",
      "v.remarks",
      "v.is_own",
      "d.filed_by",
      "k.docket_number",
      "k.docketed_at",
      sql<
        "clean" | "infected" | null
      >`(select s.verdict from blob_scans s where s.hash = v.hash order by s.id desc limit 1)`.as("verdict"),
      sql<
        string[]
      >`array(select distinct s.document_id::text from document_sources s where s.source_document_id = d.id)`.as(
        "replaced_by",
      ),
    ]);
}

export type DocumentRow = Awaited<ReturnType<ReturnType<typeof documentQuery>["execute"]>>[number];

export function documentView(row: DocumentRow, scannerConfigured: boolean): DocumentView {
  return {
    documentId: row.id,
    caseId: row.case_id,
    submissionId: row.submission_id,
    version: row.version,
    type: named(row.type_code, documentTypeNames),
    description: row.description,
    language: row.language,
    fileName: row.file_name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    pages: row.pages,
    hash: row.hash,
    pdfHash: row.pdf_hash,
    hasPages: row.pdf_hash !== null,
    receivedAt: instantOf(row.received_at),
    docketNumber: row.docket_number,
    docketedAt: row.docketed_at === null ? null : instantOf(row.docketed_at),
    scan: scanOf(row.verdict, scannerConfigured, row.is_own),
    remarks: row.remarks.map(remarkView),
    replacedBy: row.replaced_by,
  };
}
