import type { Transaction } from "../../../platform/database/store.ts";
import { requireWhole } from "./print-translation.ts";
import { requireWritten, signedWords, translationFor } from "./translation-rows.ts";

/**
 * That a translation could be released as it stands, asked before somebody is asked whether they are sure.
 * @throws what the release refuses: translation-not-found, decision-not-found, action-not-allowed, translation-ended,
 *   translation-changed-meanwhile, translation-translator-missing, translation-words-missing, translation-paragraphs-differ
 */
export async function readyToRelease(tx: Transaction, id: string, version: number): Promise<{ ready: true }> {
  const all = await translationFor(tx, id, "decision.translate");
  requireWritten(all, version);
  requireWhole(all, await signedWords(tx, all.found));
  return { ready: true };
}
