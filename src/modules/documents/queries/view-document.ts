import { type DocumentId, isUuid } from "../../../kernel/ids.ts";
import type { Action } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { type DocumentRow, documentQuery } from "./document-rows.ts";

/**
 * One document, if the actor may see it and may read documents of its case.
 * @throws document-not-found, action-not-allowed
 */
export async function documentFor(
  tx: Transaction,
  action: Action,
  documentId: string,
): Promise<DocumentRow & { readonly file_number: string }> {
  if (!isUuid(documentId)) throw new Refused("document-not-found");
  const row = await documentQuery(tx)
    .where("d.id", "=", documentId as DocumentId)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("document-not-found");
  const { file_number } = await authorizeOnCase(tx, action, row.case_id);
  return { ...row, file_number };
}
