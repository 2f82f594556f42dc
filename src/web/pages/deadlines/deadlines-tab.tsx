import { useParams } from "@tanstack/react-router";
import { DeadlinesPanel } from "./deadlines-panel.tsx";

/** The time limits of the case of the page's address. */
export function DeadlinesTab() {
  const { caseId = "" } = useParams({ strict: false });
  return <DeadlinesPanel caseId={caseId} />;
}
