import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { easternZone } from "../../../kernel/time.ts";
import type { StoppedJob } from "../../../operations/jobs/contract.ts";
import { callOperations } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Empty, Success } from "../../ui/success.tsx";
import { useAge } from "../work/age.tsx";
import { jobsText as text } from "./text.ts";

/** The operator's: jobs that nobody does any more, each with its name and since when. */
export function JobsPage() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const age = useAge();
  const { busy, problem: failed, attempt } = useAttempt();
  const [done, setDone] = useState<string | null>(null);
  useTitle(say(text.title));
  const list = useQuery(callOperations.query(language, "GET /stopped-jobs"));
  const retry = (job: StoppedJob) =>
    attempt(async () => {
      setDone(null);
      await callOperations(language, "POST /stopped-jobs/:jobId/retry", { params: { jobId: job.jobId } });
      setDone(say(text.retried, { task: job.task }));
    }).finally(() => queries.invalidateQueries({ queryKey: callOperations.key(language, "GET /stopped-jobs") }));
  if (list.isPending) return <Loading />;
  if (list.isError) return <PageError error={list.error} />;
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      {done === null ? null : <Success key={done} title={done} />}
      {failed === null ? null : <ErrorSummary key={failed.nth} error={failed.error} />}
      {list.data.items.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      {list.data.items.length === 0 ? null : (
        <DataTable
          caption={say(text.title)}
          isHeaded
          rows={list.data.items}
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
                <button type="button" className="second" disabled={busy} onClick={() => void retry(job)}>
                  {say(text.retry)}
                  <span className="unseen"> {job.task}</span>
                </button>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
