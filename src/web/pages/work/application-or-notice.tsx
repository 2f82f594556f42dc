import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskView } from "../../../modules/work/contract.ts";
import { type FinishOutcome, finishOutcomeNames } from "../../../modules/work/text.ts";
import { callDocuments, callWork } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { ui } from "../../ui/text.ts";
import { taskText as text } from "./task-text.ts";

const outcomes = Object.keys(finishOutcomeNames) as FinishOutcome[];

/** An application, a withdrawal or a constitutional question: read here, brought to who decides it, ended by what came of it. */
export function ApplicationOrNotice({ task }: { readonly task: TaskView }) {
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
        {say(text.asks[asked.data.type.code as keyof typeof text.asks] ?? text.asks.application)}{" "}
        <Link to="/$language/documents/$documentId" params={{ language, documentId }}>
          {asked.data.description}
        </Link>
      </p>
      <p>
        <Link to="/$language/cases/$caseId" params={{ language, caseId: task.caseId }}>
          {say(text.openCase, { number: task.fileNumber })}
        </Link>
      </p>
      {task.claim?.mine ? <FinishWithOutcome taskId={task.id} /> : null}
    </>
  );
}

/** What came of it is said by whoever has the item: nothing else in the record shows it. */
function FinishWithOutcome({ taskId }: { readonly taskId: string }) {
  const say = useSay();
  const language = useLanguage();
  const params = { taskId };
  return (
    <Form
      send={callWork.send(language, "POST /tasks/:taskId/finish", { params })}
      renews={[callWork.key(language, "GET /tasks/:taskId", { params })]}
      renewsRefused
      action={say(text.finishWithOutcome)}
      body={(typed) => {
        const outcome = outcomes.find((one) => one === typed.value("outcome"));
        return outcome === undefined ? {} : { outcome };
      }}
    >
      <SelectField
        label={say(text.outcome)}
        name="outcome"
        required
        defaultValue=""
        options={[["", say(ui.choose)], ...outcomes.map((one) => [one, say(finishOutcomeNames[one])] as const)]}
      />
    </Form>
  );
}
