import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { scanOf } from "../../files/index.ts";
import type { DocumentRow } from "./document-rows.ts";
import { documentFor } from "./view-document.ts";

/** Whether this reader may open the content: an unscanned document only its sender, an infected one nobody. */
export function contentRefusal(
  row: DocumentRow,
  accountId: string | null,
  scannerConfigured: boolean,
): "document-infected" | "document-waits-for-scan" | null {
  const scan = scanOf(row.verdict, scannerConfigured, row.is_own);
  if (scan === "infected") return "document-infected";
  return scan === "waiting" && (accountId === null || row.filed_by !== accountId) ? "document-waits-for-scan" : null;
}

/**
 * A document whose content the actor may open.
 * @throws document-not-found, action-not-allowed, document-infected, document-waits-for-scan
 */
export async function readableDocument(
  tx: Transaction,
  documentId: string,
  scannerConfigured: boolean,
): Promise<DocumentRow> {
  const row = await documentFor(tx, "document.view", documentId);
  const refusal = contentRefusal(row, tx.actor.accountId, scannerConfigured);
  if (refusal !== null) throw new Refused(refusal);
  return row;
}
