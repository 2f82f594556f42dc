import { sql } from "kysely";
import type { DocumentId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { checkedDescription } from "../domain/description.ts";
import { currentVersion } from "../queries/current-version.ts";
import { fileableType } from "../queries/type-on-case.ts";
import "../db.ts";

/**
 * Corrects type or description with a new version that names the one it corrects, in the caller's transaction;
 * whoever calls has authorized the actor. Nothing to change writes nothing.
 * @returns the number of the version that stands
 * @throws document-not-found, document-type-unknown, document-description-missing
 */
export async function correctDocument(
  tx: Transaction,
  documentId: DocumentId,
  changes: { readonly typeCode?: string; readonly description?: string },
): Promise<number> {
  // Of two corrections at once the second waits and corrects what the first left.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document:${documentId}`}, 0))`.execute(tx.db);
  const now = await currentVersion(tx, documentId);
  const typeCode = changes.typeCode ?? now.type_code;
  const description = changes.description === undefined ? now.description : checkedDescription(changes.description);
  if (typeCode === now.type_code && description.normalize() === now.description.normalize()) return now.version;
  if (typeCode !== now.type_code) await fileableType(tx, now.case_id, typeCode);
  const version = now.version + 1;
  await tx.db
    .insertInto("document_versions")
    .values({
      ...now,
      version,
      corrects_version: now.version,
      type_code: typeCode,
      description,
      made_at: tx.now,
      made_by: tx.actor.accountId,
    })
    .execute();
  await append(tx, {
    chain: { caseId: now.case_id },
    type: "document-corrected",
    payload: { documentId, version, correctsVersion: now.version, typeCode, previousTypeCode: now.type_code },
  });
  return version;
}
