import type { Draft } from "../../../../modules/decisions/contract.ts";
import type { TranslationDraft } from "../../../../modules/decisions/translation/contract.ts";

/** All of a draft that its author changes. */
export type DraftWords = Omit<Draft, "version">;

/** All of a translation that is written. */
export type TranslationWords = Omit<TranslationDraft, "version">;

/** Where the words stand that no server has yet: of this account, of this decision, gone when they are saved or signed. */
const placeOf = (accountId: string, decisionId: string) => `greffe.draft.${accountId}.${decisionId}`;

export function keepDraft(accountId: string, decisionId: string, draft: object): void {
  try {
    localStorage.setItem(placeOf(accountId, decisionId), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing, or is full: the words are still on the page and on their way to the server.
  }
}

export function forgetDraft(accountId: string, decisionId: string): void {
  localStorage.removeItem(placeOf(accountId, decisionId));
}

/** What was typed and never saved, or null. */
export function keptDraft<Kept>(accountId: string, decisionId: string): Kept | null {
  const text = localStorage.getItem(placeOf(accountId, decisionId));
  if (text === null) return null;
  try {
    return JSON.parse(text) as Kept;
  } catch {
    // Cut off while it was written: nothing of it can be read.
    forgetDraft(accountId, decisionId);
    return null;
  }
}
