import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { taskViews } from "../../../modules/work/choices.ts";
import type { QueueView } from "../../../modules/work/contract.ts";
import { callCases, callWork } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Empty } from "../../ui/success.tsx";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { useAge } from "./age.tsx";
import { AssignTool } from "./assign-tool.tsx";
import { assigningText } from "./assigning-text.ts";
import { Replacements } from "./replacements.tsx";
import { TaskFilters } from "./task-filters.tsx";
import { TaskList } from "./task-list.tsx";
import { workText as text } from "./text.ts";
import { useQueueChanges } from "./use-queue-changes.ts";
import { ViewList } from "./view-list.tsx";
import { viewText } from "./view-text.ts";
import type { WorkSearch } from "./work-search.ts";
import { WorkTabs } from "./work-tabs.tsx";

export function WorkPage() {
  return (
    <ListWithViews list="work">
      <Work />
    </ListWithViews>
  );
}

/** The queues of the reader's role with their counts and ages, and what waits in the chosen one. */
function Work() {
  const say = useSay();
  const language = useLanguage();
  const mayAssign = useHolds("registry-officer", "triage-officer", "scheduling-officer");
  const search = useSearch({ strict: false }) as WorkSearch;
  useTitle(say(text.title));
  useQueueChanges();
  const queues = useQuery(callWork.query(language, "GET /queues"));
  const offices = useQuery({ ...callCases.query(language, "GET /offices"), staleTime: 3_600_000 });
  if (queues.isPending || offices.isPending) return <Loading />;
  if (queues.isError) return <PageError error={queues.error} />;
  if (offices.isError) return <PageError error={offices.error} />;
  const view = taskViews.find((one) => one === search.view) ?? null;
  const chosen = queues.data.items.find((one) => one.queue.code === search.queue) ?? queues.data.items[0];
  return (
    <>
      <h1>{say(text.title)}</h1>
      <WorkTabs view={view} />
      <SavedViews list="work" />
      {view === null ? null : <ViewList view={view} of={search.of ?? null} />}
      {view === "mine" ? <Replacements /> : null}
      {chosen === undefined ? <Empty>{say(text.noQueue)}</Empty> : null}
      {view === null ? <QueueCards queues={queues.data.items} chosen={chosen} /> : null}
      {chosen === undefined || view !== null ? null : (
        <>
          <h2>{chosen.queue[language]}</h2>
          <TaskFilters search={search} queue={chosen} offices={offices.data.items} />
          {mayAssign ? (
            <AssignTool key={chosen.queue.code} queue={chosen.queue.code} office={search.office ?? null} />
          ) : null}
          <TaskList queue={chosen.queue} search={search} />
        </>
      )}
    </>
  );
}

/** Where something waits, and the names of the queues where nothing does. */
function QueueCards({
  queues,
  chosen,
}: {
  readonly queues: readonly QueueView[];
  readonly chosen: QueueView | undefined;
}) {
  const say = useSay();
  const language = useLanguage();
  const waiting = queues.filter((one) => one.open > 0 || one === chosen);
  const empty = queues.filter((one) => !waiting.includes(one));
  return (
    <>
      <ul className="queues">
        {waiting.map((one) => (
          <QueueCard key={one.queue.code} queue={one} isChosen={one === chosen} />
        ))}
      </ul>
      {empty.length === 0 ? null : (
        <p className="hint">
          {say(assigningText.nothingIn)} {empty.map((one) => one.queue[language]).join(", ")}
        </p>
      )}
    </>
  );
}

function QueueCard({ queue, isChosen }: { readonly queue: QueueView; readonly isChosen: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const age = useAge();
  return (
    <li>
      <strong className="number">{queue.open}</strong>
      <div>
        <Link
          to="/$language/work"
          params={{ language }}
          search={{ queue: queue.queue.code }}
          {...(isChosen ? { "aria-current": "true" as const } : {})}
        >
          {queue.queue[language]}
        </Link>
        {queue.late === 0 ? null : " "}
        {queue.late === 0 ? null : <Badge tone="alarm">{say(viewText.lateCount, { n: queue.late })}</Badge>}
        <span className="hint">
          {[
            ...(queue.mine === 0 ? [] : [say(text.mine, { n: queue.mine })]),
            ...(queue.oldestOpenedAt === null ? [] : [say(text.oldest, { age: age(queue.oldestOpenedAt) })]),
          ].join(" · ")}
        </span>
      </div>
    </li>
  );
}
