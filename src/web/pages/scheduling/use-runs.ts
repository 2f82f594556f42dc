import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Language } from "../../../kernel/bilingual.ts";
import { callScheduling } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

/** How often a page asks whether a run has ended. */
const everyMs = 1500;

export const isOpen = (state: string): boolean => state === "asked" || state === "running";

/** The last runs; while one is made, asked again and again. */
export function useRuns() {
  const language = useLanguage();
  return useQuery({
    ...callScheduling.query(language, "GET /schedule/runs"),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => isOpen(run.state)) ? everyMs : false),
  });
}

const shown = [
  "GET /schedule/ready",
  "GET /schedule/runs",
  "GET /schedule/runs/:runId/left-out",
  "GET /schedule/proposals",
] as const;

/** Under which keys a page has what a run changes. */
export const keysOfRuns = (language: Language) => shown.map((key) => callScheduling.key(language, key));

/** Asks again what is ready, what has run, what was left out and what is proposed. */
export function useAskAgain(): () => Promise<unknown> {
  const language = useLanguage();
  const queries = useQueryClient();
  return () => Promise.all(keysOfRuns(language).map((queryKey) => queries.invalidateQueries({ queryKey })));
}
