import type { Selectable } from "kysely";
import { type DocumentId, isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DocumentVersionsTable } from "../db.ts";

/** The version that stands. What the actor may not see is not there. @throws document-not-found */
export async function currentVersion(tx: Transaction, documentId: string): Promise<Selectable<DocumentVersionsTable>> {
  if (!isUuid(documentId)) throw new Refused("document-not-found");
  const row = await tx.db
    .selectFrom("document_versions")
    .selectAll()
    .where("document_id", "=", documentId as DocumentId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("document-not-found");
  return row;
}
