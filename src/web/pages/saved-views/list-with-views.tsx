import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { Loading } from "../../ui/error-summary.tsx";
import { useSavedViews } from "./use-saved-views.ts";
import { isSamePlace, type SavedList } from "./views-of.ts";

/**
 * A list as its reader has it begin: whoever comes to its bare address sees the view that they chose for it. Once there, the
 * whole list has an address of its own, so that Back and a reload find it again.
 */
export function ListWithViews({ list, children }: { readonly list: SavedList; readonly children: ReactNode }) {
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const isTyped = (useLocation().state.words ?? "") !== "";
  const { views, isPending } = useSavedViews();
  const beginning = views.find((one) => one.list === list && one.isBeginning);
  const isBare = Object.keys(search).length === 0 && !isTyped;
  const [isThere, setThere] = useState(!isBare);
  useEffect(() => {
    if (!isBare || (!isPending && beginning === undefined)) setThere(true);
    if (!isBare || beginning === undefined) return;
    const to = isThere || isSamePlace(beginning.place, {}) ? { whole: "true" } : beginning.place;
    navigate({ to: ".", search: to as never, replace: true, resetScroll: false }).catch(() => undefined);
  }, [isPending, isBare, beginning, isThere, navigate]);
  const waits = isBare && !isThere && (isPending || beginning !== undefined);
  return waits ? <Loading /> : children;
}
