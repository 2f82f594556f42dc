import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Query } from "../api/caller.ts";
import { useListPlace } from "./list-place.ts";

interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** More of a list than stands here, and the way to have it here. */
export interface MoreRows {
  readonly shown: number;
  /** Of how many; null where nobody counted. */
  readonly total: number | null;
  readonly isLoading: boolean;
  /** Null where this is all. */
  readonly load: (() => void) | null;
}

/** Nobody reads more on one page, and a reload asks for as many again. */
const mostPages = 80;

/**
 * A list that the server answers a page at a time, each added to those before it. How many stand there is in the address: Back,
 * a reload and the other language find as many again. `after` is what the server said of the page before; empty for the first.
 */
export function useGrownList<Row, One extends Page<Row>>(queryOf: (after: string) => Query<One>) {
  const navigate = useNavigate();
  const { of } = useListPlace();
  const first = of("after");
  const wanted = Math.min(mostPages, Math.max(1, Number(of("pages")) || 1));
  const { queryKey } = queryOf(first);
  const found = useInfiniteQuery({
    queryKey: [...queryKey, "grown"],
    queryFn: ({ pageParam }) => queryOf(pageParam).queryFn(),
    initialPageParam: first,
    getNextPageParam: (last: One) => last.next ?? undefined,
  });
  const { data, hasNextPage, isFetching, isFetchNextPageError: hasFailed, fetchNextPage } = found;
  const have = data?.pages.length ?? 0;
  useEffect(() => {
    if (have > 0 && have < wanted && hasNextPage && !isFetching && !hasFailed) void fetchNextPage();
  }, [have, wanted, hasNextPage, isFetching, hasFailed, fetchNextPage]);
  const load = () => {
    if (isFetching) return;
    // What did not come is asked for again only when somebody asks.
    if (have < wanted) {
      if (hasFailed) void fetchNextPage();
      return;
    }
    const next = ((now: object) => ({ ...now, pages: String(have + 1) })) as never;
    navigate({ to: ".", search: next, state: (now) => now, replace: true, resetScroll: false }).catch(() => undefined);
  };
  const last = data?.pages.at(-1);
  const rows: readonly Row[] = data?.pages.flatMap((page) => page.items) ?? [];
  const total = last !== undefined && "total" in last && typeof last.total === "number" ? last.total : null;
  const more: MoreRows = {
    shown: rows.length,
    total,
    isLoading: have > 0 && have < wanted && hasNextPage && !hasFailed,
    load: hasNextPage && have < mostPages ? load : null,
  };
  return { found, last, rows, pages: data?.pages ?? [], more };
}
