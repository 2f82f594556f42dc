import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskView } from "../../../modules/work/contract.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callWork } from "../../api/rooms.ts";
import { BatchDone, useBatch } from "../../ui/batch.tsx";
import { useChosenRows } from "../../ui/chosen-rows.ts";
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
import { dayColumns, filedColumn } from "./order-cells.tsx";
import { orderText } from "./order-text.ts";
import { workText as text } from "./text.ts";
import { WaitingSince } from "./waiting-since.tsx";
import { askedOf, narrowingOf, sortOf, type WorkSearch } from "./work-search.ts";

/** What waits in one queue, as the address narrows and sorts it, a page at a time. */
export function TaskList({
  queue,
  search,
}: {
  readonly queue: { readonly code: string; readonly en: string; readonly fr: string };
  readonly search: WorkSearch;
}) {
  const say = useSay();
  const language = useLanguage();
  const age = useAge();
  const { pager, go } = useListPlace();
  const sort = sortOf(search);
  const list = say(sort.by === "received" && sort.descending ? orderText.newestFirst : orderText.by[sort.by], {
    queue: queue[language],
  });
  const { found, last, rows, more } = useGrownList<TaskView, AnswerFor<typeof callWork, "GET /queues/:queue/tasks">>(
    (after) =>
      callWork.query(language, "GET /queues/:queue/tasks", {
        params: { queue: queue.code },
        query: { ...askedOf(search), ...(after === "" ? {} : { after }) },
      }),
  );
  const queries = useQueryClient();
  const batch = useBatch();
  const { chosen, away, onChange } = useChosenRows(
    rows.map((one) => one.id),
    more.load === null && !more.isLoading && !found.isPending,
  );
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
    onChange([]);
    await queries.invalidateQueries({ queryKey: callWork.key(language, "GET /queues/:queue/tasks") });
    await queries.invalidateQueries({ queryKey: callWork.key(language, "GET /queues") });
  };
  return (
    <>
      <BatchDone report={batch.report} />
      <ListTable
        caption={sort.descending && sort.by !== "received" ? say(orderText.latestFirst, { list }) : list}
        sorting={{ ...sort, onSort: (by, descending) => go({ sort: by, order: descending ? "desc" : "asc" }) }}
        selection={{
          ...{ chosen, away, onChange },
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
              <Link to="/$language/work/$taskId" params={{ language, taskId: task.id }} search={narrowingOf(search)}>
                {task.fileNumber}
              </Link>
            ),
          },
          { name: text.person, cell: (task) => <bdi>{task.principal}</bdi> },
          ...(rows.some((one) => one.kinds.length > 0) ? [filedColumn] : []),
          ...dayColumns,
          {
            name: text.received,
            sort: "received",
            cell: (task) => (
              <>
                <WaitingSince task={task} />{" "}
                <span className="hint">
                  {task.office.name[language]} · {age(task.openedAt)}
                </span>
              </>
            ),
          },
          { name: assigningText.due, sort: "due", cell: (task) => <DueDay task={task} /> },
          { name: text.who, cell: (task) => <Holder task={task} /> },
        ]}
      />
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      <Pager next={null} {...pager} />
    </>
  );
}
