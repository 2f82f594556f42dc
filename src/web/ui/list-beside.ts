import { useEffect } from "react";

/** The list that the reader looked at last, of each kind: identifiers only, in this window's memory only. */
const lists = new Map<string, readonly string[]>();

/** Keeps the order of what is listed, so that what is opened from it leads to the next. */
export function useRememberedList(kind: string | undefined, ids: readonly string[]): void {
  useEffect(() => {
    // Two rows may lead to the same.
    if (kind !== undefined) lists.set(kind, [...new Set(ids)]);
  });
}

export interface Beside {
  readonly at: number;
  readonly of: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Where this stands in the list that it was opened from; null where it was not. */
export function besideIn(kind: string, id: string): Beside | null {
  const ids = lists.get(kind) ?? [];
  const at = ids.indexOf(id);
  if (at < 0 || ids.length < 2) return null;
  return { at: at + 1, of: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}
