import type { DocumentId, SubmissionId } from "../../../kernel/ids.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { DocumentView } from "../contract.ts";
import { documentQuery, documentView } from "./document-rows.ts";

type DocumentSort = "received" | "docket" | "type";

export interface DocumentListQuery {
  readonly sort: DocumentSort;
  readonly descending: boolean;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

const columns = { received: "d.received_at", docket: "k.docket_number", type: "v.type_code" } as const;

/** The documents of a case that the actor may see. @throws case-not-found, action-not-allowed */
export async function listDocuments(
  tx: Transaction,
  caseId: string,
  query: DocumentListQuery,
  scannerConfigured: boolean,
): Promise<{ items: DocumentView[]; next: string | null; total: number }> {
  const row = await authorizeOnCase(tx, "document.list", caseId);
  const { total } = await tx.db
    .selectFrom("documents")
    .select((of) => of.fn.countAll<number>().as("total"))
    .where("case_id", "=", row.id)
    .executeTakeFirstOrThrow();
  const offset = /^\d{1,7}$/.test(query.after ?? "") ? Number(query.after) : 0;
  const rows = await documentQuery(tx)
    .where("d.case_id", "=", row.id)
    .orderBy(columns[query.sort], (order) => (query.descending ? order.desc() : order.asc()).nullsLast())
    .orderBy("d.entry", query.descending ? "desc" : "asc")
    .limit(pageSize(query.limit))
    .offset(offset)
    .execute();
  const end = offset + rows.length;
  return {
    items: rows.map((one) => documentView(one, scannerConfigured)),
    next: rows.length === query.limit && end < total ? String(end) : null,
    total,
  };
}

/** The documents of one submission that the actor may see, in the order in which they were added. */
export async function documentsOfSubmission(
  tx: Transaction,
  submissionId: SubmissionId,
  scannerConfigured: boolean,
): Promise<readonly DocumentView[]> {
  const rows = await documentQuery(tx).where("d.submission_id", "=", submissionId).orderBy("d.entry").execute();
  return rows.map((one) => documentView(one, scannerConfigured));
}

/** Documents by identifier, those that the actor may see. */
export async function documentsById(
  tx: Transaction,
  documentIds: readonly DocumentId[],
  scannerConfigured: boolean,
): Promise<readonly DocumentView[]> {
  if (documentIds.length === 0) return [];
  const rows = await documentQuery(tx).where("d.id", "in", documentIds).orderBy("d.entry").execute();
  return rows.map((one) => documentView(one, scannerConfigured));
}
