import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { listLook } from "./list-search.ts";
import { useMe } from "./me.ts";

/**
 * What is chosen of lists, by what each is asked for: identifiers only, in this tab only, for the reader's account only, gone when
 * they sign out. A reload, Back and the other language find it again.
 */
const place = "greffe.chosen";
/** Of so many lists: the oldest is forgotten. */
const mostLists = 20;

interface Kept {
  readonly accountId: string;
  readonly lists: readonly (readonly [list: string, ids: readonly string[]])[];
}

function listsOf(accountId: string): Kept["lists"] {
  const kept: Kept | null = JSON.parse(sessionStorage.getItem(place) ?? "null");
  return kept !== null && kept.accountId === accountId ? kept.lists : [];
}

const chosenOf = (accountId: string, list: string): readonly string[] =>
  listsOf(accountId).find(([one]) => one === list)?.[1] ?? [];

function keep(accountId: string, list: string, ids: readonly string[]): void {
  const others = listsOf(accountId).filter(([one]) => one !== list);
  const lists = ids.length === 0 ? others : [...others, [list, ids] as const].slice(-mostLists);
  sessionStorage.setItem(place, JSON.stringify({ accountId, lists } satisfies Kept));
}

export const forgetChosen = (): void => sessionStorage.removeItem(place);

/** What says which list it is: not how it looks, how much of it stands there, nor in which language. */
function useListAsked(): string {
  const { pathname, search } = useLocation();
  const asked = Object.entries(search).filter(([name]) => !(name in listLook) && name !== "after");
  return JSON.stringify([pathname.replace(/^\/(en|fr)(?=\/|$)/, ""), ...asked.sort()]);
}

/**
 * The rows that are chosen of those that stand there, and how many are of those that do not yet: nothing is done with these. Where the
 * whole list stands there, what is not among its rows is gone from it.
 */
export function useChosenRows(rows: readonly string[], isWhole: boolean) {
  const accountId = useMe()?.account.id ?? "";
  const list = useListAsked();
  const [now, setNow] = useState<{ readonly list: string; readonly ids: readonly string[] } | null>(null);
  const ids = now?.list === list ? now.ids : chosenOf(accountId, list);
  const chosen = ids.filter((one) => rows.includes(one));
  const away = isWhole ? [] : ids.filter((one) => !rows.includes(one));
  const onChange = (next: readonly string[]) => {
    const all = next.length === 0 ? [] : [...away, ...next];
    keep(accountId, list, all);
    setNow({ list, ids: all });
  };
  return { chosen, away: away.length, onChange };
}
