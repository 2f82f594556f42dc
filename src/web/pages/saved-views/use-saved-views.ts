import { useQuery } from "@tanstack/react-query";
import { callIdentity } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";
import type { SavedView } from "./views-of.ts";

/** The reader's own views of every list: asked once, and again when one is changed here. */
export function useSavedViews(isWanted = true): {
  readonly views: readonly SavedView[];
  readonly isPending: boolean;
  readonly error: unknown;
} {
  const language = useLanguage();
  const { data, isPending, error } = useQuery({
    ...callIdentity.query(language, "GET /me/views"),
    staleTime: 5 * 60_000,
    enabled: isWanted,
  });
  return { views: data?.items ?? [], isPending, error };
}
