import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { TaskView } from "../../../modules/work/contract.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callWork } from "../../api/rooms.ts";
import { BatchDone, useBatch } from "../../ui/batch.tsx";
import { Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { useAge } from "./age.tsx";
import { assigningText } from "./assigning-text.ts";
import { DueDay } from "./due-day.tsx";
import { Holder } from "./holder.tsx";
import { workText as text } from "./text.ts";
import { WaitingSince } from "./waiting-since.tsx";

/** What waits in one queue, oldest first, a page at a time. */
export function TaskList({
  queue,
  office,
  held,
}: {
  readonly queue: { readonly code: string; readonly en: string; readonly fr: string };
  readonly office: string | null;
  readonly held: "waiting" | "mine" | null;
}) {
  const say = useSay();
  const language = useLanguage();
  const age = useAge();
  const { pager } = useListPlace();
  const query = {
    ...(office === null ? {} : { officeId: office }),
    ...(held === null ? {} : { held }),
  };
  const { found, last, rows, more } = useGrownList<TaskView, AnswerFor<typeof callWork, "GET /queues/:queue/tasks">>(
    (after) =>
      callWork.query(language, "GET /queues/:queue/tasks", {
        params: { queue: queue.code },
        query: { ...query, ...(after === "" ? {} : { after }) },
      }),
  );
  const queries = useQueryClient();
  const batch = useBatch();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (last === undefined) return found.isError ? <ErrorSummary error={found.error} /> : <Loading />;
  if (rows.length === 0) return <Empty>{say(text.empty)}</Empty>;
  const nameOf = (task: TaskView) => `${task.fileNumber} – ${task.principal}`;
  const all = async (act: "claim" | "release") => {
    const tasks = rows.filter((one) => chosen.includes(one.id));
    await batch.run(say(act === "claim" ? text.takenAll : text.releasedAll), tasks, nameOf, (task) =>
      act === "claim"
        ? callWork(language, "POST /tasks/:taskId/claim", { params: { taskId: task.id }, body: {} })
        : callWork(language, "POST /tasks/:taskId/release", { params: { taskId: task.id } }),
    );
    setChosen([]);
    await queries.invalidateQueries({ queryKey: callWork.key(language, "GET /queues/:queue/tasks") });
    await queries.invalidateQueries({ queryKey: callWork.key(language, "GET /queues") });
  };
  return (
    <>
      <BatchDone report={batch.report} />
      <ListTable
        caption={say(text.caption, { queue: queue[language] })}
        selection={{
          chosen,
          onChange: setChosen,
          labelOf: (task) => nameOf(task),
          actions: (
            <>
              <button type="button" className="second" disabled={batch.isBusy} onClick={() => void all("claim")}>
                {say(text.takeAll)}
              </button>
              <button type="button" className="second" disabled={batch.isBusy} onClick={() => void all("release")}>
                {say(text.releaseAll)}
              </button>
            </>
          ),
        }}
        rows={rows}
        more={more}
        rowKey={(task) => task.id}
        columns={[
          {
            name: text.file,
            cell: (task) => (
              <Link
                to="/$language/work/$taskId"
                params={{ language, taskId: task.id }}
                search={{
                  ...(office === null ? {} : { office }),
                  ...(held === "waiting" || held === "mine" ? { held } : {}),
                }}
              >
                {task.fileNumber}
              </Link>
            ),
          },
          { name: text.person, cell: (task) => <bdi>{task.principal}</bdi> },
          { name: text.received, cell: (task) => <WaitingSince task={task} /> },
          { name: assigningText.due, cell: (task) => <DueDay task={task} /> },
          { name: text.age, cell: (task) => age(task.openedAt) },
          { name: text.office, cell: (task) => task.office.name[language] },
          { name: text.who, cell: (task) => <Holder task={task} /> },
        ]}
      />
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      <Pager next={null} {...pager} />
    </>
  );
}
