import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { type CivilDate, civilDateIn, dateText, easternZone, type Instant } from "../../../kernel/time.ts";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import type { QueueView } from "../../../modules/work/contract.ts";
import { callCases, callIntake, callWork } from "../../api/rooms.ts";
import { queueRoles } from "../../menu.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { daysSince } from "../../ui/days-since.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useListPlace } from "../../ui/list-place.ts";
import { useHolds, useMe } from "../../ui/me.ts";
import { PartLoading } from "../../ui/part-loading.tsx";
import { productOf } from "../../ui/product-of.ts";
import { Empty } from "../../ui/success.tsx";
import { ui } from "../../ui/text.ts";
import { CaseSearch } from "../cases/case-search.tsx";
import { caseColumnText } from "../cases/column-text.ts";
import { HowFound } from "../cases/how-found.tsx";
import { caseSearchText as casesText } from "../cases/search-text.ts";
import { useOffices } from "../cases/use-offices.ts";
import { nextHearingColumn } from "../hearings/next-hearings-of.tsx";
import { useQueueChanges } from "../work/use-queue-changes.ts";
import { viewText as assigningText } from "../work/view-text.ts";
import { CaseNumber } from "./case-number.tsx";
import { WorkViews } from "./work-views.tsx";
import { workbenchText as text } from "./workbench-text.ts";

const DeskHome = lazy(() => import("./desk-home.tsx"));
const SchedulingHome = lazy(() => import("./scheduling-home.tsx"));

/** The workbench of the registry and of members: find a case, see what waits and since when, begin something. */
export default function Workbench() {
  const say = useSay();
  const worksQueues = useHolds(...queueRoles);
  const schedules = useHolds("scheduling-officer");
  const decides = useHolds("member", "adjudicative-support");
  const title = say(productOf(useMe()?.roles.map((one) => one.role) ?? []));
  // The tab names the page: the heading's word is the product's too ("Greffe – Greffe").
  useTitle(say(ui.home));
  return (
    <>
      <h1>{title}</h1>
      {/* Whoever hears begins with the day; whoever works queues, with what waits. */}
      <Suspense fallback={<PartLoading />}>
        {decides ? <DeskHome /> : null}
        {schedules ? <SchedulingHome /> : null}
      </Suspense>
      <QuickSearch />
      {worksQueues ? <Queues /> : null}
      <Begin />
    </>
  );
}

const foundColumns: readonly Column<CaseSummary>[] = [
  { name: caseColumnText.number, cell: (one) => <CaseNumber id={one.id} number={one.fileNumber} name={null} /> },
  { name: caseColumnText.person, cell: (one) => <FoundPerson one={one} /> },
  { name: caseColumnText.status, cell: (one) => <Status one={one} /> },
];

function FoundPerson({ one }: { readonly one: CaseSummary }) {
  const say = useSay();
  return (
    <>
      <bdi>{one.principal}</bdi> {one.near === true ? <Badge>{say(casesText.near)}</Badge> : null}
    </>
  );
}

function Status({ one }: { readonly one: CaseSummary }) {
  return one.status[useLanguage()];
}

function QuickSearch() {
  const say = useSay();
  const language = useLanguage();
  const { of, words, go } = useListPlace();
  const parts = of("parts") === "true";
  const found = useQuery({
    ...callCases.query(language, "POST /cases/search", { body: { q: words, parts, limit: 10 } }),
    enabled: words !== "",
  });
  return (
    <section>
      <h2>{say(text.quick)}</h2>
      <CaseSearch words={words} onSearch={(typed) => go({ parts: "" }, typed)} />
      {words !== "" && found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.data?.items.length === 0 ? <Empty>{say(casesText.nothingFound)}</Empty> : null}
      {found.isSuccess && found.data.items.length > 0 ? (
        <>
          <HowFound
            kind={found.data.kind}
            hasNear={found.data.items.some((one) => one.near)}
            onParts={() => go({ parts: "true" })}
            wasPressed={parts}
          />
          <DataTable
            caption={say(text.found)}
            columns={[...foundColumns, nextHearingColumn]}
            rows={found.data.items}
            rowKey={(one) => one.id}
          />
        </>
      ) : null}
    </section>
  );
}

function Queues() {
  const say = useSay();
  const language = useLanguage();
  useQueueChanges();
  const names = new Map(useOffices().map((office) => [office.id, office.name[language]]));
  const found = useQuery(callWork.query(language, "GET /queues"));
  return (
    <section>
      <h2>{say(text.queues)}</h2>
      <WorkViews queues={found.data?.items} />
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.data?.items.length === 0 ? <Empty>{say(text.noQueue)}</Empty> : null}
      {found.isSuccess && found.data.items.length > 0 && !found.data.items.some(hasWork) ? (
        <Empty>{say(text.nothingWaits)}</Empty>
      ) : null}
      <div className="cards">
        {found.data?.items.filter(hasWork).map((queue) => (
          <QueueCard key={queue.queue.code} queue={queue} officeOf={(id) => names.get(id) ?? id} />
        ))}
      </div>
    </section>
  );
}

/** A queue where nothing waits is on the page of the work. */
const hasWork = (queue: QueueView): boolean => queue.open > 0;

function QueueCard({ queue, officeOf }: { readonly queue: QueueView; readonly officeOf: (id: string) => string }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="card" aria-label={queue.queue[language]}>
      <h3>
        <Link to="/$language/work" params={{ language }} search={{ queue: queue.queue.code }}>
          {queue.queue[language]}
        </Link>
      </h3>
      <p className="figure">{queue.open}</p>
      <p>
        {say(text.waiting)}
        {queue.oldestOpenedAt === null ? null : <Age since={queue.oldestOpenedAt} />}
      </p>
      {queue.late === 0 ? null : (
        <p>
          <Badge tone="alarm">{say(assigningText.lateCount, { n: queue.late })}</Badge>
        </p>
      )}
      {queue.mine === 0 ? null : <p>{say(text.mine, { n: queue.mine })}</p>}
      {queue.offices.length < 2 ? null : (
        <details>
          <summary>{say(text.offices)}</summary>
          <ul>
            {queue.offices.map((office) => (
              <li key={office.officeId}>
                {say(text.inOffice, {
                  office: officeOf(office.officeId),
                  n: office.open,
                })}
                {office.oldestOpenedAt === null ? null : <Age since={office.oldestOpenedAt} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Since when the oldest waits, as a day and as a number of days. */
function Age({ since }: { readonly since: string }) {
  const say = useSay();
  const language = useLanguage();
  const on: CivilDate = civilDateIn(since as Instant, easternZone);
  return (
    <span className="hint">
      {say(text.oldest, { day: dateText(on, language) })} ({say(text.days, { n: daysSince(since as Instant) })})
    </span>
  );
}

function Begin() {
  const say = useSay();
  const language = useLanguage();
  const mayOpen = useHolds("registry-officer", "triage-officer");
  const isRegistry = useHolds("registry-officer");
  const schedules = useHolds("scheduling-officer");
  const refused = useQuery({
    ...callIntake.query(language, "GET /refused-referrals", { query: { limit: 1 } }),
    enabled: mayOpen,
  });
  if (!mayOpen && !schedules) return null;
  return (
    <section>
      <h2>{say(text.start)}</h2>
      <ul>
        {mayOpen ? (
          <>
            <li>
              <Link to="/$language/referrals/new" params={{ language }}>
                {say(text.newReferral)}
              </Link>
            </li>
            <li>
              <Link to="/$language/referrals/refused" params={{ language }}>
                {say(text.refused, { n: refused.data?.total ?? 0 })}
              </Link>
            </li>
          </>
        ) : null}
        {schedules ? (
          <li>
            <Link to="/$language/hearings" params={{ language }}>
              {say(text.officeHearings)}
            </Link>
          </li>
        ) : null}
        {isRegistry ? (
          <li>
            <Link to="/$language/decisions" params={{ language }}>
              {say(text.decisions)}
            </Link>
          </li>
        ) : null}
        {isRegistry ? (
          <li>
            <Link to="/$language/invitations" params={{ language }}>
              {say(text.invitations)}
            </Link>
          </li>
        ) : null}
        <li>
          <Link to="/$language/counsels" params={{ language }}>
            {say(text.counsels)}
          </Link>
        </li>
      </ul>
    </section>
  );
}
