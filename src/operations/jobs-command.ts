import { theSystem } from "../kernel/actor.ts";
import { Refused } from "../kernel/refusal.ts";
import type { Services } from "../platform/http/route.ts";
import type { CommandLine } from "../platform/one-verb.ts";
import { type Done, runVerb } from "../platform/verb-table.ts";
import type { StoppedJob } from "./jobs/contract.ts";
import { jobRefusals } from "./jobs/job-refusals.ts";
import { retryJob, stoppedJobs } from "./jobs/stopped-jobs.ts";

const help = `greffe jobs list [--json]
    Jobs that failed at their last try and that nobody does any more: number, name, since when, tries. Exit code 1 if there are any.
    Travaux qui ont échoué au dernier essai et que personne ne fait plus\u00a0: numéro, nom, depuis quand, essais. Code 1 s’il y en a.

greffe jobs retry --job NUMBER [--json]
    Tries one again, as often as a new one. It is in the record.
    Reprend un travail, avec autant d’essais qu’un nouveau. L’acte est consigné au registre.

Exit codes: 0 done, 1 refused or jobs have stopped, 2 wrong use.
`;

/** `greffe jobs`: for whoever runs the tribunal. */
export function jobsCommand(
  argv: readonly string[],
  io: CommandLine,
  opened: () => Promise<Services>,
): Promise<number> {
  return runVerb(argv, io, {
    help,
    option: { name: "job", verb: "retry", form: /^\d{1,18}$/ },
    verbs: { list: async () => list(await opened()), retry: async (job) => retry(await opened(), job) },
  });
}

async function list({ store }: Services): Promise<Done> {
  const jobs = await store.transact(theSystem, stoppedJobs);
  const line = (job: StoppedJob) => `${job.jobId}  ${job.task}  ${job.failedAt}  ${job.tries}`;
  return { ok: jobs.length === 0, facts: { jobs }, text: jobs.map(line).join("\n") || "0" };
}

async function retry({ store }: Services, jobId: string): Promise<Done> {
  try {
    const task = await store.transact(theSystem, (tx) => retryJob(tx, jobId));
    return { ok: true, facts: { jobId, task }, text: `${jobId}: ${task}` };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { title } = jobRefusals["job-not-stopped"];
    return { ok: false, facts: { code: error.code }, text: `${title.en} / ${title.fr}` };
  }
}
