import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { ReadDecision } from "./read-decision.tsx";
import { useDecision } from "./use-decision.ts";

/** The work of one item of the queue: the signed decision, who is on its cases, and its release. */
export function DecisionToRelease({ decisionId }: { readonly decisionId: string }) {
  const found = useDecision(decisionId);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  return <ReadDecision decision={found.data} />;
}
