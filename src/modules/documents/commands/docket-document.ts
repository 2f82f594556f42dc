import { sql } from "kysely";
import type { CaseId, DocumentId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { currentVersion } from "../queries/current-version.ts";
import "../db.ts";

/**
 * Enters the document on the docket, in the caller's transaction; whoever calls has authorized the actor.
 * From the commit on, everybody who may see the case sees the document.
 * @throws document-not-found, document-already-docketed, docket-number-taken
 */
export async function docketDocument(tx: Transaction, documentId: DocumentId, docketNumber: number): Promise<void> {
  const { case_id: caseId } = await currentVersion(tx, documentId);
  const entered = await tx.db
    .insertInto("document_dockets")
    .values({
      document_id: documentId,
      case_id: caseId,
      docket_number: docketNumber,
      docketed_at: tx.now,
      docketed_by: tx.actor.accountId,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (entered.numInsertedOrUpdatedRows === 0n) {
    const own = await tx.db
      .selectFrom("document_dockets")
      .select("document_id")
      .where("document_id", "=", documentId)
      .executeTakeFirst();
    throw new Refused(own === undefined ? "docket-number-taken" : "document-already-docketed");
  }
  await append(tx, { chain: { caseId }, type: "document-docketed", payload: { documentId, docketNumber } });
}

/** The case's next docket number. Takes a lock of the case first, so that two officers never get the same one. */
export async function nextDocketNumber(tx: Transaction, caseId: CaseId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`docket:${caseId}`}, 0))`.execute(tx.db);
  const { last } = await tx.db
    .selectFrom("document_dockets")
    .select((of) => of.fn.max<number | null>("docket_number").as("last"))
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
