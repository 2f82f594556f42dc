import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { taskViews } from "../../../modules/work/choices.ts";
import type { QueueView } from "../../../modules/work/contract.ts";
import { callCases, callWork } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useHolds } from "../../ui/me.ts";
import { PageError } from "../../ui/page-error.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { Empty } from "../../ui/success.tsx";
import { ListWithViews } from "../saved-views/list-with-views.tsx";
import { SavedViews } from "../saved-views/saved-views.tsx";
import { useAge } from "./age.tsx";
import { AssignTool } from "./assign-tool.tsx";
import { assigningText } from "./assigning-text.ts";
import { Replacements } from "./replacements.tsx";
import { TaskList } from "./task-list.tsx";
import { workText as text } from "./text.ts";
import { useQueueChanges } from "./use-queue-changes.ts";
import { ViewList } from "./view-list.tsx";
import { heldOf, type WorkSearch } from "./work-search.ts";
import { WorkTabs } from "./work-tabs.tsx";

interface Office {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
}

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
          <Filters search={search} queue={chosen} offices={offices.data.items} />
          {mayAssign ? (
            <AssignTool key={chosen.queue.code} queue={chosen.queue.code} office={search.office ?? null} />
          ) : null}
          <TaskList queue={chosen.queue} office={search.office ?? null} held={heldOf(search)} />
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
        {queue.late === 0 ? null : <Badge tone="alarm">{say(assigningText.lateCount, { n: queue.late })}</Badge>}
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

function Filters({
  search,
  queue,
  offices,
}: {
  readonly search: WorkSearch;
  readonly queue: QueueView;
  readonly offices: readonly Office[];
}) {
  const say = useSay();
  const language = useLanguage();
  const { go } = useListPlace();
  const age = useAge();
  const counted = offices.map((office) => {
    const count = queue.offices.find((one) => one.officeId === office.id);
    const oldest = count?.oldestOpenedAt ?? null;
    const ages = oldest === null ? "" : `, ${say(text.oldest, { age: age(oldest) }).toLowerCase()}`;
    return [office.id, `${office.name[language]} (${count?.open ?? 0}${ages})`] as const;
  });
  return (
    <SearchForm className="row filters" shows={{}}>
      <SelectField
        label={say(text.office)}
        value={search.office ?? ""}
        options={[["", say(text.allOffices)], ...counted]}
        onChange={(event) => go({ office: event.target.value })}
      />
      <SelectField
        label={say(text.held)}
        value={search.held ?? ""}
        options={[
          ["", say(text.heldAll)],
          ["waiting", say(text.heldWaiting)],
          ["mine", say(text.heldMine)],
        ]}
        onChange={(event) => go({ held: event.target.value })}
      />
    </SearchForm>
  );
}
