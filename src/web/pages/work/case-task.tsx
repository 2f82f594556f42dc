import { Link } from "@tanstack/react-router";
import type { TaskView } from "../../../modules/work/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { CaseToAssign } from "../decisions/case-to-assign.tsx";
import { FinishByHand } from "./finish-by-hand.tsx";
import { taskText as text } from "./task-text.ts";

/** Work about a case itself: it is done on the case, and doing it finishes the item. */
export function CaseTask({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  if (task.closedAt !== null) return null;
  if (task.queue.code === "members-wanted") return <CaseToAssign key={task.id} caseId={task.subject.id} />;
  return (
    <section>
      <h2>{say(text.whatToDo)}</h2>
      <p>{say(text.does[task.queue.code] ?? text.doneOnCase)}</p>
      <p>
        <Link to="/$language/cases/$caseId" params={{ language, caseId: task.caseId }}>
          {say(text.openCase, { number: task.fileNumber })}
        </Link>
      </p>
      {task.byHand && task.claim?.mine === true ? <FinishByHand taskId={task.id} /> : null}
    </section>
  );
}
