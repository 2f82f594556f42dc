import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskView } from "../../../modules/work/contract.ts";
import { callDocuments } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { FinishByHand } from "./finish-by-hand.tsx";
import { taskText as text } from "./task-text.ts";

/** An application to change the date of a hearing: read here, granted at the hearing, refused by a letter. */
export function DateChangeAsked({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  const documentId = task.subject.id;
  const asked = useQuery(callDocuments.query(language, "GET /documents/:documentId", { params: { documentId } }));
  if (asked.isError) return <ErrorSummary error={asked.error} />;
  if (asked.isPending) return <Loading />;
  if (task.closedAt !== null) return null;
  return (
    <>
      <p>
        {say(text.dateChangeLead)}{" "}
        <Link to="/$language/documents/$documentId" params={{ language, documentId }}>
          {asked.data.description}
        </Link>
      </p>
      <p>
        <Link to="/$language/cases/$caseId/hearings" params={{ language, caseId: task.caseId } as never}>
          {say(text.toHearings)}
        </Link>
      </p>
      {task.claim?.mine ? <FinishByHand taskId={task.id} isSecond /> : null}
    </>
  );
}
