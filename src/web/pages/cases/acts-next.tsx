import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { civilDateIn, dateText, type Instant, type Zone } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { openLimits } from "../../../modules/deadlines/choices.ts";
import type { CaseTask } from "../../../modules/work/contract.ts";
import { callDeadlines, callWork } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { DeadlineState } from "../deadlines/deadline-state.tsx";
import { casesText as text } from "./text.ts";

const shown = 3;

/**
 * What the staff have to do and who of them has it; the open limits that somebody is expected to meet, nearest first; and the
 * steps that the reader may take.
 */
export function ActsNext({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const params = { caseId: theCase.id };
  const seesLimits = theCase.actions.includes("deadline.view");
  const seesWork = theCase.actions.includes("case-work.read");
  const limits = useQuery({
    ...callDeadlines.query(language, "GET /cases/:caseId/deadlines", { params }),
    enabled: seesLimits,
  });
  const work = useQuery({ ...callWork.query(language, "GET /cases/:caseId/tasks", { params }), enabled: seesWork });
  const today = civilDateIn(new Date().toISOString() as Instant, theCase.office.zone as Zone);
  const all = limits.data?.items ?? [];
  const earliest = limits.data?.earliest ?? [];
  const open = openLimits(all, today, theCase.finalizedOn !== null);
  const tasks = work.data?.items ?? [];
  const steps = theCase.actions.includes("case.step") ? theCase.steps.filter((one) => one.isOrdinary) : [];
  // Nobody's receipt is known that starts a time: that none runs yet must not be read as that there is none.
  const awaitsReceipt = limits.isSuccess && theCase.status.code === "decided" && all.length === 0;
  if ((seesLimits && !limits.isFetched) || (seesWork && !work.isFetched)) return null;
  if (open.length + tasks.length + steps.length + earliest.length === 0) {
    if (limits.isError || work.isError || !seesLimits) return say(text.actsUnknown);
    if (awaitsReceipt) return say(text.countsFromReceipt);
    return say(seesWork ? text.actsNobody : text.noLimitRuns);
  }
  return (
    <ul className="bare next">
      {tasks.slice(0, shown).map((task) => (
        <OpenTask key={task.id} task={task} />
      ))}
      {work.isError ? <li>{say(text.workUnknown)}</li> : null}
      {tasks.length > shown ? <li>{say(text.moreWork, { n: tasks.length - shown })}</li> : null}
      {open.slice(0, shown).map((one) => (
        <li key={one.id}>
          <strong>{one.who[language]}</strong>
          {say(text.dueBy, { what: one.what[language], day: dateText(one.safeOn, language) })}{" "}
          <DeadlineState deadline={one} />
        </li>
      ))}
      {open.length > shown ? (
        <li>
          <Link to="/$language/cases/$caseId/deadlines" params={{ language, caseId: theCase.id }}>
            {say(text.moreDue, { n: open.length - shown })}
          </Link>
        </li>
      ) : null}
      {earliest.map((one) => (
        <li key={one.ruleCode}>
          <Link to="/$language/cases/$caseId/deadlines" params={{ language, caseId: theCase.id }}>
            {say(text.earliestDue, { what: one.what[language], day: dateText(one.endsOn, language) })}
          </Link>
        </li>
      ))}
      {awaitsReceipt && earliest.length === 0 ? <li>{say(text.countsFromReceipt)}</li> : null}
      {steps.length === 0 ? null : (
        <li>{say(text.stepOpen, { steps: steps.map((one) => one[language]).join(", ") })}</li>
      )}
    </ul>
  );
}

/** Work of the staff: who has it, what it is, by when. */
function OpenTask({ task }: { readonly task: CaseTask }) {
  const say = useSay();
  const language = useLanguage();
  const what = task.queue[language];
  return (
    <li>
      <strong>{task.mine ? say(text.workYours) : (task.holder ?? say(text.workNobody))}</strong>
      {say(text.workColon)}
      {task.opens ? (
        <Link to="/$language/work/$taskId" params={{ language, taskId: task.id }}>
          {what}
        </Link>
      ) : (
        what
      )}
      {task.onCase === null ? null : say(text.workOnCase, { file: task.onCase })}
      {task.dueOn === null ? null : say(text.workDue, { day: dateText(task.dueOn, language) })}{" "}
      {task.late ? <Badge tone="alarm">{say(text.workLate)}</Badge> : null}
    </li>
  );
}
