import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskView } from "../../../modules/work/contract.ts";
import { callCases, callDocuments } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { FinishByHand } from "../work/finish-by-hand.tsx";
import { AppealForm } from "./appeal-form.tsx";
import { appealsText as text } from "./text.ts";

/** A notice of appeal that was filed on the claim: it is read, and opens the appeal from the moment of its receipt. */
export function NoticeToOpen({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  const params = { caseId: task.caseId };
  const theCase = useQuery(callCases.query(language, "GET /cases/:caseId", { params }));
  const documentId = task.subject.id;
  const notice = useQuery(callDocuments.query(language, "GET /documents/:documentId", { params: { documentId } }));
  const failed = theCase.error ?? notice.error;
  if (failed !== null) return <ErrorSummary error={failed} />;
  if (theCase.data === undefined || notice.data === undefined) return <Loading />;
  const filed = {
    appellant: task.filedAs === "minister" ? ("minister" as const) : ("person" as const),
    receivedAt: notice.data.receivedAt,
    isByCounsel: task.filedAs === "counsel-of-record" || task.filedAs === "delegate",
  };
  if (task.closedAt !== null) return null;
  const isDecided = theCase.data.status.code === "decided";
  const lead = isDecided ? say(text.noticeLead) : say(text.notDecided, { status: theCase.data.status[language] });
  return (
    <>
      <p {...(isDecided ? {} : { className: "note" })}>
        {lead}{" "}
        <Link to="/$language/documents/$documentId" params={{ language, documentId }}>
          {notice.data.description}
        </Link>
      </p>
      {task.claim?.mine ? (
        <>
          {isDecided ? <AppealForm theCase={theCase.data} filed={filed} /> : null}
          <FinishByHand taskId={task.id} isSecond={isDecided} />
        </>
      ) : task.claim === null && isDecided ? (
        <p>{say(text.takeFirst)}</p>
      ) : null}
    </>
  );
}
