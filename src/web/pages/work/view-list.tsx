import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskView, TaskViewName } from "../../../modules/work/contract.ts";
import { callWork } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Pager } from "../../ui/data-table.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { Empty } from "../../ui/success.tsx";
import { useAge } from "./age.tsx";
import { assigningText as text } from "./assigning-text.ts";
import { dueColumn } from "./due-day.tsx";
import { Holder } from "./holder.tsx";
import { dayColumns, filedColumn, useKinds } from "./order-cells.tsx";
import { workText } from "./text.ts";
import { viewText } from "./view-text.ts";

/** What waits across the reader's queues, what is due first at the top. */
export function ViewList({ view, of }: { readonly view: TaskViewName; readonly of: string | null }) {
  const say = useSay();
  const language = useLanguage();
  const { after, pager, go } = useListPlace();
  const chosen = of === "en" || of === "fr" ? of : null;
  const page = useQuery(
    callWork.query(language, "GET /tasks", {
      query: { view, ...(chosen === null ? {} : { language: chosen }), ...after },
    }),
  );
  return (
    <>
      <p>{say(text.viewHints[view])}</p>
      <SearchForm className="row" shows={{}}>
        <SelectField
          label={say(text.language)}
          value={chosen ?? ""}
          options={[
            ["", say(text.anyLanguage)],
            ["en", say(text.english)],
            ["fr", say(text.french)],
          ]}
          onChange={(event) => go({ of: event.target.value })}
        />
      </SearchForm>
      {page.isPending ? <Loading /> : null}
      {page.isError ? <ErrorSummary error={page.error} /> : null}
      {page.data?.items.length === 0 ? (
        <Empty>{say(chosen === null ? workText.empty : text.noneInLanguage)}</Empty>
      ) : null}
      {page.data === undefined || page.data.items.length === 0 ? null : (
        <>
          <ViewTable view={view} rows={page.data.items} />
          <Pager next={page.data.next} {...pager} />
        </>
      )}
    </>
  );
}

function ViewTable({ view, rows }: { readonly view: TaskViewName; readonly rows: readonly TaskView[] }) {
  const say = useSay();
  const language = useLanguage();
  const age = useAge();
  const kinds = useKinds();
  return (
    <ListTable
      caption={say(text.caption, { view: say(viewText.viewNames[view]) })}
      rows={rows}
      rowKey={(task) => task.id}
      columns={[
        {
          name: workText.case,
          cell: (task) => (
            <Link to="/$language/work/$taskId" params={{ language, taskId: task.id }}>
              {task.fileNumber}
            </Link>
          ),
        },
        { name: text.what, cell: (task) => task.queue[language] },
        { name: workText.person, cell: (task) => <bdi>{task.principal}</bdi> },
        ...(rows.some((one) => one.kinds.length > 0) ? [filedColumn(kinds)] : []),
        ...dayColumns,
        dueColumn,
        { name: workText.age, cell: (task) => age(task.openedAt) },
        { name: workText.office, cell: (task) => task.office.name[language] },
        { name: workText.who, cell: (task) => <Holder task={task} /> },
      ]}
    />
  );
}
