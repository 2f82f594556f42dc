import { useQuery } from "@tanstack/react-query";
import { callCases } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { CaseDecision } from "./case-decision.tsx";
import { decisionsText as text } from "./text.ts";

/** The work of one item of the queue: a case whose member left it, to be given to another. */
export function CaseToAssign({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callCases.query(language, "GET /cases/:caseId", { params: { caseId } }));
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorSummary error={found.error} />;
  return (
    <>
      <p>{say(text.anotherMember)}</p>
      <CaseDecision theCase={found.data} />
    </>
  );
}
