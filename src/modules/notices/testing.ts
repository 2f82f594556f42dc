import type { Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { CounselId } from "../../kernel/ids.ts";
import type { JobDefinition } from "../../platform/jobs/job.ts";
import { aReferral } from "../intake/testing.ts";
import { aCounsel } from "../parties/testing.ts";

export interface FileWithCounsel {
  readonly file: { readonly id: string; readonly fileNumber: string };
  readonly files: readonly { readonly id: string; readonly fileNumber: string }[];
  readonly counselId: CounselId;
  readonly counsel: Actor;
}

/** A file (or a family's) for a test, with a counsel of record for everybody on it who has an account. */
export async function aFileWithCounsel(
  t: Tribunal,
  officer: Actor,
  licenceNumber: string,
  referral = aReferral(),
): Promise<FileWithCounsel> {
  const counselId = await aCounsel(t, { licenceNumber });
  const sent = await t.call(officer, "POST", "/api/v1/referrals", referral);
  const files = sent.body.cases as FileWithCounsel["files"];
  for (const file of files) {
    const view = await t.call(officer, "GET", `/api/v1/cases/${file.id}`);
    for (const party of view.body.parties)
      await t.call(officer, "POST", `/api/v1/cases/${file.id}/representations`, {
        personId: party.personId,
        counselId,
        scope: "whole-proceeding",
        authorisation: "counsel-contact-information-form",
      });
  }
  const counsel = await t.person("counsel", counselId);
  for (const file of files)
    await t.store.pool.query(
      "insert into case_access select $1, $2, 'counsel-of-record', id, now(), null from representations where case_id = $1",
      [file.id, counsel.accountId],
    );
  const [file] = files;
  if (file === undefined) throw new Error("The referral opened no file");
  return { file, files, counselId, counsel };
}

/** Runs what waits in the outbox, once, for the jobs given; a failure is thrown. */
export async function runJobs(t: Tribunal, jobs: readonly JobDefinition[]): Promise<void> {
  const waiting = await t.store.pool.query(
    "delete from graphile_worker._private_jobs j using graphile_worker._private_tasks k where k.id = j.task_id and k.identifier = any($1) returning k.identifier, j.payload",
    [jobs.map((job) => job.name)],
  );
  for (const row of waiting.rows)
    for (const job of jobs) if (job.name === row.identifier) await job.handle(row.payload, t.services);
}
