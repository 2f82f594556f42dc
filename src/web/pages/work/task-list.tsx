import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskSort } from "../../../modules/work/choices.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import type { AnswerFor } from "../../api/caller.ts";
import { callWork } from "../../api/rooms.ts";
import { BatchDone, useBatch } from "../../ui/batch.tsx";
import { useChosenRows } from "../../ui/chosen-rows.ts";
import { type Column, Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { Empty } from "../../ui/success.tsx";
import { useGrownList } from "../../ui/use-grown-list.ts";
import { useAge } from "./age.tsx";
import { dueColumn } from "./due-day.tsx";
import { Holder } from "./holder.tsx";
import { dayColumns, filedColumn, useKinds } from "./order-cells.tsx";
import { orderText } from "./order-text.ts";
import { workText as text } from "./text.ts";
import { sinceFacts, WaitingSince } from "./waiting-since.tsx";
import { askedOf, isNarrowed, narrowingOf, sortOf, type WorkSearch } from "./work-search.ts";

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
  const columns = useColumns(rows, search);
  const selection = useChosenRows(
    rows.map((one) => one.id),
    more.load === null && !more.isLoading && !found.isPending,
  );
  const { batch, all } = useForAll(rows, selection);
  if (last === undefined) return found.isError ? <ErrorSummary error={found.error} /> : <Loading />;
  if (rows.length === 0) return <NothingHere isNarrowed={isNarrowed(search)} />;
  return (
    <>
      <BatchDone report={batch.report} />
      <NotInOrderYet by={sort.by} rows={rows} />
      <ListTable
        caption={sort.descending && sort.by !== "received" ? say(orderText.latestFirst, { list }) : list}
        sorting={{ ...sort, onSort: (by, descending) => go({ sort: by, order: descending ? "desc" : "asc" }) }}
        selection={{ ...selection, labelOf: nameOf, actions: <ForAll isBusy={batch.isBusy} onAct={all} /> }}
        rows={rows}
        more={more}
        rowKey={(task) => task.id}
        columns={columns}
      />
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      <Pager next={null} {...pager} />
    </>
  );
}

const nameOf = (task: TaskView) => `${task.fileNumber} – ${task.principal}`;

function useColumns(rows: readonly TaskView[], search: WorkSearch): readonly Column<TaskView>[] {
  const language = useLanguage();
  const age = useAge();
  const kinds = useKinds();
  return [
    {
      name: text.case,
      cell: (task) => (
        <Link to="/$language/work/$taskId" params={{ language, taskId: task.id }} search={narrowingOf(search)}>
          {task.fileNumber}
        </Link>
      ),
    },
    { name: text.person, cell: (task) => <bdi>{task.principal}</bdi> },
    ...(rows.some((one) => one.kinds.length > 0) ? [filedColumn(kinds)] : []),
    ...dayColumns,
    {
      name: text.received,
      sort: "received",
      facts: sinceFacts,
      cell: (task) => (
        <>
          <WaitingSince task={task} />{" "}
          <span className="hint">
            {task.office.name[language]} · {age(task.openedAt)}
          </span>
        </>
      ),
    },
    { ...dueColumn, sort: "due" },
    { name: text.who, cell: (task) => <Holder task={task} /> },
  ];
}

type ActOnAll = "claim" | "release";

/** Takes or gives back all items that are chosen, one after the other. */
function useForAll(rows: readonly TaskView[], { chosen, onChange }: ReturnType<typeof useChosenRows>) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const batch = useBatch();
  const all = async (act: ActOnAll) => {
    const tasks = rows.filter((one) => chosen.includes(one.id));
    await batch.run(say(act === "claim" ? text.takenAll : text.releasedAll), tasks, nameOf, (task) =>
      act === "claim"
        ? callWork.send(language, "POST /tasks/:taskId/claim", { params: { taskId: task.id }, body: {} })
        : callWork.send(language, "POST /tasks/:taskId/release", { params: { taskId: task.id } }),
    );
    onChange([]);
    await queries.invalidateQueries({ queryKey: callWork.key(language, "GET /queues/:queue/tasks") });
    await queries.invalidateQueries({ queryKey: callWork.key(language, "GET /queues") });
  };
  return { batch, all };
}

function ForAll({ isBusy, onAct }: { readonly isBusy: boolean; readonly onAct: (act: ActOnAll) => Promise<void> }) {
  const say = useSay();
  return (
    <>
      <button type="button" className="second" disabled={isBusy} onClick={() => void onAct("claim")}>
        {say(text.takeAll)}
      </button>
      <button type="button" className="second" disabled={isBusy} onClick={() => void onAct("release")}>
        {say(text.releaseAll)}
      </button>
    </>
  );
}

/** An empty queue, or filters that nothing fits and the way out of them. */
function NothingHere({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const say = useSay();
  const { go } = useListPlace();
  if (!isNarrowed) return <Empty>{say(text.empty)}</Empty>;
  const clear = () => {
    go({ office: "", held: "", kind: "", hearing: "" });
    document.getElementById("main")?.focus();
  };
  return (
    <>
      <Empty>{say(text.noneFits)}</Empty>
      <p>
        <button type="button" className="second" onClick={clear}>
          {say(text.clearFilters)}
        </button>
      </p>
    </>
  );
}

/** A list by days says which of its rows stand last only because their days are not looked up yet. */
function NotInOrderYet({ by, rows }: { readonly by: TaskSort; readonly rows: readonly TaskView[] }) {
  const say = useSay();
  const n = by === "hearing" || by === "limit" ? rows.filter((one) => !one.daysKnown).length : 0;
  return n === 0 ? null : <p className="hint">{say(orderText.notInOrderYet, { n })}</p>;
}
