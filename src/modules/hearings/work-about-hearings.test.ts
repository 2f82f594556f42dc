import { afterAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { openTask } from "../work/index.ts";
import { jobs } from "./index.ts";

const { t, officer, member, registry, aCase, set, aDay } = await hearingStage();
afterAll(() => t.close());

const opened = (caseId: string, queue: string) =>
  t.store.transact(theSystem, (tx) =>
    openTask(tx, {
      queue,
      caseId: caseId as CaseId,
      subject: { kind: "case", id: caseId },
      officeId: "toronto",
      division: "RPD",
    }),
  );
const closedAs = async (caseId: string, queue: string) => {
  const asked = "select outcome from tasks where case_id = $1 and queue = $2 order by opened_at desc limit 1";
  return (await t.store.pool.query(asked, [caseId, queue])).rows[0]?.outcome;
};

test("an offer whose e-mail came back is nobody's work once the hearing is set", async () => {
  const { theCase } = await aCase();
  await opened(theCase.id, "offers-returned");
  expect((await set(theCase.id, setting({ on: aDay(), memberId: member.accountId }))).status).toBe(201);
  expect(await closedAs(theCase.id, "offers-returned")).toBe("set");
});

test("what was to be done before a hearing ends with it, on the case that left it too, and not while others are still heard", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const on = aDay();
  const { cases } = await aCase(aReferral({}, { persons: [aPerson(), aPerson()] }));
  const [first, second] = cases;
  if (first === undefined || second === undefined) throw new Error("A family of two was wanted");
  const { body } = await set(first.id, setting({ on, memberId: member.accountId }));
  await opened(first.id, "moves-refused");
  const clerk = await registry();
  const { version } = (await t.call(clerk, "GET", `/api/v1/cases/${first.id}`)).body;
  const step = { version, step: "withdraw-scheduled", reason: "The notice of withdrawal came." };
  expect((await t.call(clerk, "POST", `/api/v1/cases/${first.id}/steps`, step)).status).toBe(200);
  await runJobs(t, jobs);
  expect(await closedAs(first.id, "moves-refused")).toBeNull();
  t.at(`${on}T18:00:00.000Z`);
  const outcome = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
  expect((await t.call(member, "POST", `/api/v1/hearings/${body.id}/outcome`, outcome)).status).toBe(201);
  expect(await closedAs(first.id, "moves-refused")).toBe("recorded");
});

test("a case that left for another hearing keeps the work about that one", async () => {
  t.at("2026-11-24T15:00:00.000Z");
  const { cases } = await aCase(aReferral({}, { persons: [aPerson(), aPerson()] }));
  const [first, second] = cases;
  if (first === undefined || second === undefined) throw new Error("A family of two was wanted");
  const { body } = await set(first.id, setting({ on: aDay(), memberId: member.accountId }));
  const gone = "update hearing_cases set left_at = now() where hearing_id = $1 and case_id = $2";
  await t.store.pool.query(gone, [body.id, first.id]);
  await t.store.pool.query("delete from case_group_members where case_id = any ($1)", [[first.id, second.id]]);
  await t.store.pool.query("update cases set status = 'ready' where id = $1", [first.id]);
  expect((await set(first.id, setting({ on: aDay(), memberId: member.accountId }))).status).toBe(201);
  await opened(first.id, "moves-refused");
  const reason = { code: "member-unavailable", note: null };
  const cancelled = await t.call(officer, "POST", `/api/v1/hearings/${body.id}/cancel`, { reason, version: 1 });
  expect(cancelled.status).toBe(200);
  expect(await closedAs(first.id, "moves-refused")).toBeNull();
});
