import type { Draft } from "../../../../modules/decisions/contract.ts";

/** All of a draft that its author changes. */
export type DraftWords = Omit<Draft, "version">;

/** Where the words stand that no server has yet: of this account, of this decision, gone when they are saved or signed. */
const placeOf = (accountId: string, decisionId: string) => `greffe.draft.${accountId}.${decisionId}`;

export function keepDraft(accountId: string, decisionId: string, draft: Draft): void {
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
export function keptDraft(accountId: string, decisionId: string): Draft | null {
  const text = localStorage.getItem(placeOf(accountId, decisionId));
  if (text === null) return null;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    // Cut off while it was written: nothing of it can be read.
    forgetDraft(accountId, decisionId);
    return null;
  }
}
