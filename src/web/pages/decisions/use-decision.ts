import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { request } from "../../api/client.ts";
import { useLanguage } from "../../ui/language.ts";

export function useDecision(decisionId: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: [language, "decision", decisionId],
    queryFn: () => request<DecisionView>(language, `/decisions/${decisionId}`),
    // A draft under somebody’s hands is not fetched again behind their back.
    refetchOnWindowFocus: false,
  });
}

/** Takes in what a command answered, and lets every list that shows the decision ask again. */
export function useTakeIn(): (decision: DecisionView) => Promise<void> {
  const language = useLanguage();
  const queries = useQueryClient();
  return async (decision) => {
    queries.setQueryData([language, "decision", decision.id], decision);
    for (const name of ["case-decisions", "case", "history", "deadlines", "task", "tasks", "decisions"])
      await queries.invalidateQueries({ queryKey: [language, name] });
    for (const name of ["desk", "queues"]) await queries.invalidateQueries({ queryKey: [name] });
  };
}
