import type { CaseId, DocumentId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type TakenFile, takenFileOf } from "../../files/index.ts";
import "../db.ts";

export interface DocketedFile {
  readonly documentId: DocumentId;
  readonly typeCode: string;
  readonly description: string;
  readonly language: "en" | "fr" | "other";
  readonly taken: TakenFile;
}

/** What stands on a case's docket, in its order: the current version of each document. */
export async function docketedFiles(tx: Transaction, caseId: CaseId): Promise<readonly DocketedFile[]> {
  const rows = await tx.db
    .selectFrom("document_dockets as k")
    .innerJoin("document_versions as v", "v.document_id", "k.document_id")
    .selectAll("v")
    .select("k.docket_number")
    .where("k.case_id", "=", caseId)
    .distinctOn("k.docket_number")
    .orderBy("k.docket_number")
    .orderBy("v.version", "desc")
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    typeCode: row.type_code,
    description: row.description,
    language: row.language,
    taken: { ...takenFileOf(row), remarks: row.remarks, isOwn: row.is_own },
  }));
}
