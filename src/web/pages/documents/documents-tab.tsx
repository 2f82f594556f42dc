import { useParams } from "@tanstack/react-router";
import { useSay } from "../../ui/language.ts";
import { DocumentsPanel } from "./documents-panel.tsx";
import { documentsText as text } from "./text.ts";

/** The documents as a tab of the case. */
export function DocumentsTab() {
  const say = useSay();
  const { caseId = "" } = useParams({ strict: false });
  return (
    <>
      <h2>{say(text.documents)}</h2>
      <DocumentsPanel caseId={caseId} />
    </>
  );
}
