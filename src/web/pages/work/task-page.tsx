import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Loading, Refusal } from "../../ui/error-summary.tsx";
import { useAnswerTitle, useLanguage, useSay } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Success } from "../../ui/success.tsx";
import { NoticeToOpen } from "../appeals/notice-to-open.tsx";
import { PlaceRecord } from "../appeals/place-record.tsx";
import { appealsText } from "../appeals/text.ts";
import { HiddenJoined } from "../cases/hidden-joined.tsx";
import { DecisionToRelease } from "../decisions/decision-to-release.tsx";
import { releaseText } from "../decisions/release-text.ts";
import { decisionsText } from "../decisions/text.ts";
import { TranslationTask } from "../decisions/translation-page.tsx";
import { translationText } from "../decisions/translation-text.ts";
import { DeliveryPanel } from "../notices/delivery-panel.tsx";
import { ApplicationOrNotice } from "./application-or-notice.tsx";
import { CaseTask } from "./case-task.tsx";
import { DateChangeAsked } from "./date-change-asked.tsx";
import { GiveTask } from "./give-task.tsx";
import { PersonQuestionPanel } from "./person-question-panel.tsx";
import { questionText } from "./question-text.ts";
import { ReviewPanel } from "./review-panel.tsx";
import { TakeOver } from "./take-over.tsx";
import { TaskHead } from "./task-head.tsx";
import { taskText } from "./task-text.ts";
import { workText as text } from "./text.ts";
import { useNextTask } from "./use-next-task.ts";

/** What closed an item that is no review. */
const doneAs: Readonly<Record<string, Bilingual>> = {
  mailed: text.doneMailed,
  "sent-again": text.doneSentAgain,
  answered: text.doneAnswered,
  translated: translationText.taskTranslated,
  withdrawn: translationText.taskWithdrawn,
  released: releaseText.taskReleased,
  assigned: decisionsText.taskAssigned,
  "moved-on": taskText.movedOn,
  signed: taskText.signed,
  met: taskText.met,
  received: taskText.received,
  designated: taskText.designated,
  changed: taskText.changed,
  set: taskText.hearingSet,
  recorded: taskText.hearingHeld,
  "looked-at": taskText.lookedAt,
  cancelled: taskText.cancelled,
  "counsel-may-act": taskText.counselMayAct,
  sent: appealsText.recordPlaced,
  opened: appealsText.appealOpened,
  ...taskText.finishedAs,
  "case-withdrawn": taskText.caseWithdrawn,
  granted: taskText.dateChangeGranted,
  "same-person": questionText.same,
  "different-persons": questionText.different,
};

/** One item: whose hands it is in, and the work itself. */
export function TaskPage() {
  const say = useSay();
  const language = useLanguage();
  const { taskId = "" } = useParams({ strict: false });
  const task = useQuery(callWork.query(language, "GET /tasks/:taskId", { params: { taskId } }));
  const what = task.data?.queue[language] ?? say(text.task);
  useAnswerTitle(task, [what, task.data?.fileNumber]);
  if (task.isPending) return <Loading />;
  if (task.isError) return <PageError error={task.error} />;
  return (
    <>
      <TaskHead task={task.data}>
        <Hands task={task.data} />
      </TaskHead>
      <HiddenJoined caseId={task.data.caseId} />
      <GiveTask key={task.data.id} task={task.data} />
      <Done task={task.data} />
      <TaskWork task={task.data} onDone={task.refetch} />
    </>
  );
}

/** What was done with the item, and the way on. */
function Done({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  const { next, open, search } = useNextTask(task);
  if (task.closedAt === null) return null;
  return (
    <Success title={say(text.done)}>
      <p>
        {say(doneAs[task.outcome ?? ""] ?? text.doneAs)}{" "}
        <Link to="/$language/work" params={{ language }} search={search}>
          {say(text.nextItem)}
        </Link>
      </p>
      {next === null ? (
        <p>{say(text.queueDone)}</p>
      ) : (
        <button type="button" onClick={() => void open(next)}>
          {say(text.nextTask)}
        </button>
      )}
    </Success>
  );
}

/** The work itself, by what the item is about. */
function TaskWork({ task, onDone }: { readonly task: TaskView; readonly onDone: () => Promise<unknown> }) {
  const say = useSay();
  switch (task.queue.code === "records-to-send" ? "appeal" : task.subject.kind) {
    case "submission":
      return <ReviewPanel key={task.id} task={task} />;
    case "delivery":
      return (
        <DeliveryPanel key={task.id} deliveryId={task.subject.id} mayAct={task.claim?.mine ?? false} onDone={onDone} />
      );
    case "person-question":
      return (
        <PersonQuestionPanel
          key={task.id}
          questionId={task.subject.id}
          mayAct={task.claim?.mine ?? false}
          onDone={onDone}
        />
      );
    case "decision":
      return <DecisionToRelease key={task.id} decisionId={task.subject.id} />;
    case "translation":
      return <TranslationTask key={task.id} translationId={task.subject.id} />;
    case "case":
    case "undertaking":
      return <CaseTask key={task.id} task={task} />;
    case "document":
      return <DocumentTask key={task.id} task={task} />;
    case "appeal":
      if (task.closedAt !== null) return null;
      return <PlaceRecord key={task.id} caseId={task.subject.id} mayAct={task.claim?.mine ?? false} onDone={onDone} />;
    default:
      return <p className="empty">{say(text.noPage)}</p>;
  }
}

/** What a document on the docket asks for. */
function DocumentTask({ task }: { readonly task: TaskView }) {
  if (task.queue.code === "appeals-to-open") return <NoticeToOpen task={task} />;
  if (task.queue.code === "date-changes-asked") return <DateChangeAsked task={task} />;
  return <ApplicationOrNotice task={task} />;
}

function Hands({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const params = { taskId: task.id };
  const renewed = { renews: [callWork.key(language, "GET /tasks/:taskId", { params })], renewsRefused: true };
  const take = useCommand(callWork.send(language, "POST /tasks/:taskId/claim", { params }), renewed);
  const release = useCommand(callWork.send(language, "POST /tasks/:taskId/release", { params }), {
    ...renewed,
    onDone: () => navigate({ to: "/$language/work", params: { language }, search: { queue: task.queue.code } }),
  });
  if (task.closedAt !== null) return null;
  const isReview = task.subject.kind === "submission";
  return (
    <>
      <Refusal of={take.refusal ?? release.refusal} />
      {task.claim === null ? (
        <button
          type="button"
          className={isReview ? "second" : undefined}
          title={isReview ? say(text.untaken) : undefined}
          disabled={take.isPending}
          onClick={() => void take.run({})}
        >
          {say(text.take)}
        </button>
      ) : null}
      {task.claim?.mine ? (
        <button type="button" className="second" disabled={release.isPending} onClick={() => void release.run()}>
          {say(text.release)}
        </button>
      ) : null}
      {task.claim !== null && !task.claim.mine ? (
        <TakeOver task={task} onTake={(takeover) => void take.run({ takeover })} />
      ) : null}
    </>
  );
}
