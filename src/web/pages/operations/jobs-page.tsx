import { useQuery } from "@tanstack/react-query";
import { easternZone } from "../../../kernel/time.ts";
import type { StoppedJob } from "../../../operations/jobs/contract.ts";
import { callOperations } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Empty } from "../../ui/success.tsx";
import { useAge } from "../work/age.tsx";
import { jobsText as text } from "./text.ts";

/** The operator's: jobs that nobody does any more, each with its name and since when. */
export function JobsPage() {
  const say = useSay();
  const language = useLanguage();
  const retry = useCommand(
    ({ jobId }: StoppedJob, sending) =>
      callOperations(language, "POST /stopped-jobs/:jobId/retry", { params: { jobId }, ...sending }),
    {
      renews: [callOperations.key(language, "GET /stopped-jobs")],
      renewsRefused: true,
      tell: (_, { task }) => say(text.retried, { task }),
    },
  );
  useTitle(say(text.title));
  const list = useQuery(callOperations.query(language, "GET /stopped-jobs"));
  if (list.isPending) return <Loading />;
  if (list.isError) return <PageError error={list.error} />;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <Refusal of={retry.refusal} />
      {list.data.items.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {list.data.items.length === 0 ? null : (
        <Stopped rows={list.data.items} isBusy={retry.isPending} onRetry={(job) => void retry.run(job)} />
      )}
      <RefusedMails />
    </>
  );
}

function Stopped({
  rows,
  isBusy,
  onRetry,
}: {
  readonly rows: readonly StoppedJob[];
  readonly isBusy: boolean;
  readonly onRetry: (job: StoppedJob) => void;
}) {
  const say = useSay();
  const age = useAge();
  return (
    <DataTable
      caption={say(text.title)}
      isHeaded
      rows={rows}
      rowKey={(job) => job.jobId}
      columns={[
        { name: text.name, cell: (job) => <code>{job.task}</code> },
        {
          name: text.since,
          cell: (job) => (
            <>
              <Moment at={job.failedAt} zone={easternZone} /> ({age(job.failedAt)})
            </>
          ),
        },
        { name: text.tries, cell: (job) => job.tries },
        {
          name: text.action,
          cell: (job) => (
            <button type="button" className="second" disabled={isBusy} onClick={() => onRetry(job)}>
              {say(text.retry)}
              <span className="unseen"> {job.task}</span>
            </button>
          ),
        },
      ]}
    />
  );
}

/** What a mail server refused for good: nobody sends it again until the address is another one. */
function RefusedMails() {
  const say = useSay();
  const list = useQuery(callOperations.query(useLanguage(), "GET /refused-mail"));
  if (list.isPending) return <Loading />;
  if (list.isError) return <ErrorSummary error={list.error} />;
  return (
    <section>
      <h2>{say(text.refused)}</h2>
      <p>{say(text.refusedLead)}</p>
      {list.data.items.length === 0 ? (
        <Empty>{say(text.noneRefused)}</Empty>
      ) : (
        <DataTable
          caption={say(text.refused)}
          isHeaded
          rows={list.data.items}
          rowKey={(one) => one.id}
          columns={[
            { name: text.name, cell: (one) => <code>{one.task}</code> },
            { name: text.account, cell: (one) => (one.name === null ? "–" : <bdi>{one.name}</bdi>) },
            { name: text.refusedAt, cell: (one) => <Moment at={one.refusedAt} zone={easternZone} /> },
            { name: text.code, cell: (one) => one.code },
          ]}
        />
      )}
    </section>
  );
}
