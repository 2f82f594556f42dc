import { useQuery } from "@tanstack/react-query";
import { callScheduling as call } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

/** How often a page asks whether a run has ended. */
const everyMs = 1500;

export const isOpen = (state: string): boolean => state === "asked" || state === "running";

/** The last runs; while one is made, asked again and again. */
export function useRuns() {
  const language = useLanguage();
  return useQuery({
    queryKey: [language, "schedule", "runs"],
    queryFn: () => call(language, "GET /schedule/runs", {}),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => isOpen(run.state)) ? everyMs : false),
  });
}
