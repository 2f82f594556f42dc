import type { Actor } from "../../src/kernel/actor.ts";
import type { CounselId } from "../../src/kernel/ids.ts";
import type { JobDefinition } from "../../src/platform/jobs/job.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aCounsel } from "./counsel.ts";
import { aReferral } from "./referral.ts";

export interface CaseWithCounsel {
  readonly theCase: { readonly id: string; readonly fileNumber: string };
  readonly cases: readonly { readonly id: string; readonly fileNumber: string }[];
  readonly counselId: CounselId;
  readonly counsel: Actor;
}

/** A case (or a family's) for a test, with a counsel of record for everybody on it who has an account. */
export async function aCaseWithCounsel(
  t: Tribunal,
  officer: Actor,
  licenceNumber: string,
  referral = aReferral(),
): Promise<CaseWithCounsel> {
  const counselId = await aCounsel(t, { licenceNumber });
  const sent = await t.call(officer, "POST", "/api/v1/referrals", referral);
  const cases = sent.body.cases as CaseWithCounsel["cases"];
  for (const theCase of cases) {
    const view = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`);
    for (const party of view.body.parties)
      await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/representations`, {
        personId: party.personId,
        counselId,
        scope: "whole-proceeding",
        authorisation: "counsel-contact-information-form",
      });
  }
  const counsel = await t.person("counsel", counselId);
  for (const theCase of cases)
    await t.store.pool.query(
      "insert into case_access select $1, $2, 'counsel-of-record', id, now(), null from representations where case_id = $1",
      [theCase.id, counsel.accountId],
    );
  const [theCase] = cases;
  if (theCase === undefined) throw new Error("The referral opened no case");
  return { theCase, cases, counselId, counsel };
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
