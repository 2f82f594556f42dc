import { createHmac } from "node:crypto";
import { plainText } from "../../../kernel/plain-text.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { Found } from "../queries/search-cases.ts";

/**
 * Each search is in the audit with its kind, what it found, and a hash of its words keyed with the installation's secret:
 * whether somebody searched a name can be checked by who holds the key, and the record itself holds no name.
 */
export async function recordSearch(tx: Transaction, words: string, found: Found, secret: string): Promise<void> {
  const wordsHash = createHmac("sha256", secret).update(plainText(words.trim())).digest("hex");
  await append(tx, {
    chain: tx.actor.accountId === null ? "tribunal" : { accountId: tx.actor.accountId },
    type: "cases-searched",
    payload: { kind: found.kind, wordsHash, found: found.total },
  });
}
