import { useEffect } from "react";
import { useMe } from "./me.ts";

/**
 * The list that the reader looked at last, of each kind: identifiers only, in this tab only, for their account only, gone when
 * they sign out. A reload and the other language go on from it.
 */
const place = "greffe.beside";

interface Lists {
  readonly accountId: string;
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

function listsOf(accountId: string | undefined): Lists["ids"] {
  const lists: Lists | null = JSON.parse(sessionStorage.getItem(place) ?? "null");
  return lists !== null && lists.accountId === accountId ? lists.ids : {};
}

export const forgetLists = (): void => sessionStorage.removeItem(place);

/** Keeps the order of what is listed, so that what is opened from it leads to the next. */
export function useRememberedList(kind: string | undefined, ids: readonly string[]): void {
  const accountId = useMe()?.account.id;
  // Two rows may lead to the same.
  const kept = kind === undefined ? "" : JSON.stringify([...new Set(ids)]);
  useEffect(() => {
    if (kind === undefined || accountId === undefined) return;
    const lists: Lists = { accountId, ids: { ...listsOf(accountId), [kind]: JSON.parse(kept) } };
    sessionStorage.setItem(place, JSON.stringify(lists));
  }, [kind, kept, accountId]);
}

export interface Beside {
  readonly at: number;
  readonly of: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Where this stands in the list that it was opened from; null where it was not. */
export function useBeside(kind: string, id: string): Beside | null {
  const ids = listsOf(useMe()?.account.id)[kind] ?? [];
  const at = ids.indexOf(id);
  if (at < 0 || ids.length < 2) return null;
  return { at: at + 1, of: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}
