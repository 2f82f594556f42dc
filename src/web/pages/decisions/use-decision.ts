import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { callCases, callDeadlines, callDecisions, callWork } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

export function useDecision(decisionId: string) {
  const language = useLanguage();
  return useQuery({
    ...callDecisions.query(language, "GET /decisions/:decisionId", { params: { decisionId } }),
    refetchOnWindowFocus: false,
  });
}

/** Takes in what a command answered, and lets every list that shows the decision ask again. */
export function useTakeIn(): (decision: DecisionView) => Promise<void> {
  const language = useLanguage();
  const queries = useQueryClient();
  return async (decision) => {
    queries.setQueryData(
      callDecisions.key(language, "GET /decisions/:decisionId", { params: { decisionId: decision.id } }),
      decision,
    );
    const keys = [
      callDecisions.key(language, "GET /cases/:caseId/decisions"),
      callCases.key(language, "GET /cases/:caseId"),
      callCases.key(language, "GET /cases/:caseId/history"),
      callDeadlines.key(language, "GET /cases/:caseId/deadlines"),
      callWork.key(language, "GET /tasks/:taskId"),
      callWork.key(language, "GET /queues/:queue/tasks"),
      callDecisions.key(language, "GET /decisions"),
      callDecisions.key(language, "GET /desk"),
      callWork.key(language, "GET /queues"),
    ];
    for (const queryKey of keys) await queries.invalidateQueries({ queryKey });
  };
}
