import { afterAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aSitting, hearingStage } from "../../../test/stages/hearing.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { jobs } from "../notices/index.ts";
import { nextHearingOf } from "./index.ts";

const { t, officer, aCase, set } = await hearingStage();
afterAll(() => t.close());

test("joined cases are heard together: one hearing, every case moved, one e-mail", async () => {
  const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
  const { cases, counsel } = await aCase(family);
  await runJobs(t, jobs);
  const before = t.sent.length;
  const preview = await t.call(officer, "POST", `/api/v1/cases/${cases[1]?.id}/hearings/preview`, aSitting());
  expect(preview.body.cases).toHaveLength(2);
  expect(preview.body.members).toEqual([]);
  const answer = await set(cases[1]?.id ?? "");
  expect(answer.body.cases).toHaveLength(2);
  for (const theCase of cases)
    expect((await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}`)).body.status.code).toBe("scheduled");
  expect((await t.call(counsel, "GET", "/api/v1/notices")).body.total).toBe(2);
  await runJobs(t, jobs);
  expect(t.sent.length - before).toBe(1);
  const next = await t.store.transact(counsel, (tx) =>
    nextHearingOf(
      tx,
      cases.map((theCase) => theCase.id as CaseId),
    ),
  );
  expect([...next.values()].map((one) => one.hearingId)).toEqual([answer.body.id, answer.body.id]);
});

test("a joined case that cannot be heard holds the others back", async () => {
  const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
  const { cases } = await aCase(family);
  await t.store.pool.query("update cases set status = 'unknown-stage' where id = $1", [cases[1]?.id]);
  const answer = await set(cases[0]?.id ?? "");
  expect(answer.body).toMatchObject({ code: "joined-files-not-together" });
  expect(answer.body.title).toContain(cases[1]?.fileNumber);
  await t.store.pool.query("update cases set status = 'withdrawn', finalized_on = '2026-11-01' where id = $1", [
    cases[1]?.id,
  ]);
  expect((await set(cases[0]?.id ?? "")).body.cases).toHaveLength(1);
  expect((await set(cases[1]?.id ?? "")).body.code).toBe("hearing-stage-not-possible");
});
