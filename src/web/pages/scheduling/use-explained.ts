import { useQuery } from "@tanstack/react-query";
import { callSchedulingReports } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

/** Who is missing by a run’s plan; asks for nothing while there is no run. */
export function useExplained(runId: string | null) {
  const language = useLanguage();
  return useQuery({
    ...callSchedulingReports.query(language, "GET /schedule/runs/:runId/explained", { params: { runId: runId ?? "" } }),
    enabled: runId !== null,
  });
}
