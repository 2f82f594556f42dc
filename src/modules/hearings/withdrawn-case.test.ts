import { afterAll, describe, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { hearingStage } from "../../../test/stages/hearing.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { moveCase } from "../cases/index.ts";
import { jobs as hearingJobs } from "./index.ts";

const { t, officer, aCase, set, noticesOf } = await hearingStage();
afterAll(() => t.close());

describe("a case that is withdrawn while a hearing is set", () => {
  const withdraw = (caseId: string) =>
    t.store.transact(theSystem, (tx) => moveCase(tx, caseId as CaseId, "withdraw-scheduled"));

  test("leaves it: the hearing is cancelled, its people are told, and it happens once", async () => {
    const { theCase, counsel } = await aCase();
    const { body: hearing } = await set(theCase.id);
    t.at("2026-11-24T15:00:03.000Z");
    await withdraw(theCase.id);
    await runJobs(t, hearingJobs);
    expect((await t.call(officer, "GET", `/api/v1/hearings/${hearing.id}`)).body.code).toBe("hearing-not-found");
    const [notice] = await noticesOf(counsel);
    expect(notice.kind).toBe("notice-of-cancellation");
    const opened = await t.call(counsel, "GET", `/api/v1/notices/${notice.id}`);
    expect(opened.body.paragraphs.at(-1).en).toBe("This file is no longer waiting to be heard.");
    await hearingJobs.find((job) => job.name === "case-left-schedule")?.handle({ caseId: theCase.id }, t.services);
    expect(await noticesOf(counsel)).toHaveLength(2);
    expect((await t.call(counsel, "GET", "/api/v1/hearings")).body.total).toBe(0);
    t.at("2026-11-24T15:00:00.000Z");
  });

  test("leaves those joined to it their hearing", async () => {
    const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
    const { cases, counsel } = await aCase(family);
    const { body: hearing } = await set(cases[0]?.id ?? "");
    await withdraw(cases[1]?.id ?? "");
    await runJobs(t, hearingJobs);
    const seen = await t.call(officer, "GET", `/api/v1/hearings/${hearing.id}`);
    expect(seen.body).toMatchObject({ status: "set", cases: [{ id: cases[0]?.id }] });
    expect((await t.call(counsel, "GET", `/api/v1/cases/${cases[1]?.id}/hearings`)).body.items).toEqual([]);
    const cancel = { reason: { code: "other", note: null }, version: seen.body.version };
    expect((await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/cancel`, cancel)).status).toBe(200);
    expect((await t.call(officer, "GET", `/api/v1/cases/${cases[1]?.id}`)).body.status.code).toBe("withdrawn");
  });
});
