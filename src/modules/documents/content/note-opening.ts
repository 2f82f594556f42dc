import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";

const quietMs = 15 * 60_000;
const mostKept = 20_000;
const lately = new Map<string, number>();

/** How a document was opened. */
export type Opening = "pages" | "view" | "download";

/**
 * Writes in the case's record that the actor opened a document. Leafing through it, or a reader that asks for it in
 * pieces, is one opening: the same person opening the same document in the same way within a quarter of an hour.
 */
export async function noteOpening(
  tx: Transaction,
  document: { readonly id: string; readonly case_id: string },
  how: Opening,
): Promise<void> {
  const key = `${tx.actor.accountId}:${tx.actor.sessionId}:${document.id}:${how}`;
  const now = Date.parse(tx.now);
  const before = lately.get(key);
  if (before !== undefined && now >= before && now - before < quietMs) return;
  await append(tx, {
    chain: { caseId: document.case_id },
    type: "document-opened",
    payload: { documentId: document.id, how },
  });
  lately.delete(key);
  lately.set(key, now);
  const oldest = lately.keys().next().value;
  if (lately.size > mostKept && oldest !== undefined) lately.delete(oldest);
}
