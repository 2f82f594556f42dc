import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskView } from "../../../modules/work/contract.ts";
import { request } from "../../api/client.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable, Pager } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { Empty } from "../../ui/success.tsx";
import { useAge } from "./age.tsx";
import { workText as text } from "./text.ts";

/** What waits in one queue, oldest first, a page at a time. */
export function TaskList({
  queue,
  office,
  held,
}: {
  readonly queue: { readonly code: string; readonly en: string; readonly fr: string };
  readonly office: string | null;
  readonly held: string | null;
}) {
  const say = useSay();
  const language = useLanguage();
  const age = useAge();
  const { after, pager } = useListPlace();
  const query = new URLSearchParams({
    ...(office === null ? {} : { officeId: office }),
    ...(held === null ? {} : { held }),
    ...after,
  });
  const page = useQuery({
    queryKey: [language, "tasks", queue.code, query.toString()],
    queryFn: () =>
      request<{ readonly items: readonly TaskView[]; readonly next: string | null }>(
        language,
        `/queues/${queue.code}/tasks?${query}`,
      ),
    refetchInterval: 30_000,
  });
  if (page.isPending) return <Loading />;
  if (page.isError) return <ErrorSummary error={page.error} />;
  if (page.data.items.length === 0) return <Empty>{say(text.empty)}</Empty>;
  const holder = (task: TaskView) => {
    if (task.claim === null) return say(text.nobody);
    return (
      <Badge tone={task.claim.mine ? "good" : "plain"}>
        {task.claim.mine ? say(text.you) : <bdi>{task.claim.name}</bdi>}
      </Badge>
    );
  };
  return (
    <>
      <DataTable
        caption={say(text.caption, { queue: queue[language] })}
        rows={page.data.items}
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
          { name: text.received, cell: (task) => <Moment at={task.openedAt} zone={task.office.zone} /> },
          { name: text.age, cell: (task) => age(task.openedAt) },
          { name: text.office, cell: (task) => task.office.name[language] },
          { name: text.who, cell: holder },
        ]}
      />
      <Pager next={page.data.next} {...pager} />
    </>
  );
}
