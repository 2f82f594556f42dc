import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** What was typed to find somebody: in this window's history, never in an address. */
    words?: string;
  }
}

type Changes = Readonly<Record<string, string>>;

/**
 * Where the reader stands in a list: filters, order and page are in the address, what was typed is beside it in the window's
 * history. Both are there again after Back, a reload and a change of language.
 */
export function useListPlace() {
  const navigate = useNavigate();
  const place: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const words = useLocation().state.words ?? "";
  const of = (name: string): string => {
    const value = place[name];
    return typeof value === "string" ? value : "";
  };
  /** Every change but that of the page, and of how it looks, begins at the first page. An empty text takes a name out of the address. */
  const go = (changes: Changes, typed?: string, staysOnPage = false) => {
    // From where the reader is by then: two choices in one breath are both made.
    const next = ({ after: cursor, pages, ...others }: Readonly<Record<string, unknown>>) =>
      Object.entries({
        ...others,
        ...(staysOnPage ? { after: cursor ?? "", pages: pages ?? "" } : {}),
        ...changes,
      }).filter(([, value]) => value !== "");
    navigate({
      to: ".",
      search: ((now: Readonly<Record<string, unknown>>) => Object.fromEntries(next(now))) as never,
      state: (before) => (typed === undefined ? before : { ...before, words: typed }),
      resetScroll: false,
    }).catch(() => undefined);
  };
  const after = of("after");
  // The button that was pressed may not be on the next page: the keyboard starts at the page's content, as after a link.
  const turn = (changes: Changes) => {
    go(changes);
    document.getElementById("main")?.focus();
  };
  return {
    of,
    words,
    go,
    /** The server's cursor, as part of what is asked. */
    after: after === "" ? {} : { after },
    pager: {
      isFirst: after === "",
      onNext: (next: string) => turn({ after: next }),
      onFirst: () => turn({}),
    },
  };
}
