import { sql } from "kysely";
import { Refused } from "../../kernel/refusal.ts";
import { instantOf } from "../../kernel/time.ts";
import { append } from "../../modules/audit/index.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { StoppedJob } from "./contract.ts";

/** Jobs that failed at their last try, the longest stopped first: by name, nothing of what they speak of. */
export async function stoppedJobs(tx: Transaction): Promise<StoppedJob[]> {
  const { rows } = await sql<{ id: number; task: string; tries: number; created_at: Date; failed_at: Date }>`
    select * from greffe.stopped_jobs()`.execute(tx.db);
  return rows.map((row) => ({
    jobId: String(row.id),
    task: row.task,
    tries: row.tries,
    leftAt: instantOf(row.created_at),
    failedAt: instantOf(row.failed_at),
  }));
}

/** Gives the job its tries again; a worker takes it at once. @throws job-not-stopped */
export async function retryJob(tx: Transaction, jobId: string): Promise<string> {
  if (!/^\d{1,18}$/.test(jobId)) throw new Refused("job-not-stopped");
  const { rows } = await sql<{ task: string | null }>`select greffe.retry_job(${jobId}::bigint) as task`.execute(tx.db);
  const task = rows[0]?.task ?? null;
  if (task === null) throw new Refused("job-not-stopped");
  await append(tx, { chain: "tribunal", type: "job-retried", payload: { jobId, task } });
  return task;
}
