import { afterAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { jobs as hearingJobs } from "../hearings/index.ts";
import { jobs as workJobs } from "../work/index.ts";
import { schedulingStage } from "./testing.ts";

const { t, officer, member, aReadyCase, work, run, later, runOf, proposals } = await schedulingStage();
afterAll(() => t.close());

const repair = (body: object) => t.call(officer, "POST", "/api/v1/schedule/repairs", body as never);
const hearingOf = async (caseId: string) =>
  (await t.call(officer, "GET", `/api/v1/cases/${caseId}/hearings`)).body.items[0];
/** A hearing that is set, of the stage’s own member, on a day of its own. */
async function aSetHearing() {
  t.at("2026-11-24T15:00:00.000Z");
  const made = await aReadyCase();
  const runId = await run();
  await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  await work();
  return { ...made, hearing: await hearingOf(made.theCase.id) };
}
const dayOf = (hearing: { on: string }) => ({ from: `${hearing.on}T05:00:00.000Z`, to: `${hearing.on}T23:59:00.000Z` });

const openTasks = async (caseId: string) =>
  (
    await t.store.pool.query(
      "select queue, due_on::text as due from tasks where case_id = $1 and closed_at is null and queue like 'moves-%'",
      [caseId],
    )
  ).rows;
async function aProposedRepair() {
  const made = await aSetHearing();
  later();
  const asked = await repair({ accountId: member.accountId, ...dayOf(made.hearing) });
  await work();
  expect(await runOf(asked.body.id)).toMatchObject({ state: "done" });
  const open = (await proposals()).filter((one: { state: string }) => one.state === "proposed");
  const proposal = open.find((one: object) => JSON.stringify(one).includes(made.theCase.id));
  return { ...made, proposal };
}

test("near the hearing it is due the same day, and is shown to the registry the day after", async () => {
  const { theCase, hearing } = await aSetHearing();
  const eve = new Date(Date.parse(hearing.startsAt) - 2 * 86_400_000).toISOString();
  t.at(eve);
  await repair({ accountId: member.accountId, ...dayOf(hearing) });
  await work();
  expect(await openTasks(theCase.id)).toEqual([{ queue: "moves-to-approve", due: eve.slice(0, 10) }]);
  t.at(new Date(Date.parse(eve) + 86_400_000).toISOString());
  const escalate = workJobs.find((one) => one.name === "late-work-escalated");
  await escalate?.handle({}, t.services as never);
  const shown = await t.store.pool.query(
    "select escalated_at is not null as is from tasks where case_id = $1 and queue = 'moves-to-approve'",
    [theCase.id],
  );
  expect(shown.rows).toEqual([{ is: true }]);
});

test("a repair that waits for approval is a scheduling officer's work with a day, until it is approved", async () => {
  const { theCase, proposal } = await aProposedRepair();
  const [task] = await openTasks(theCase.id);
  expect(task).toMatchObject({ queue: "moves-to-approve", due: expect.stringMatching(/^20/) });
  const history = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`)).body.items;
  expect(history.map((one: { type: string }) => one.type)).toContain("hearing-move-proposed");
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/approve`, {});
  expect(await openTasks(theCase.id)).toEqual([]);
  await work();
});

test("left aside, the hearing still cannot be held as it is set, and that is an officer's to do", async () => {
  const { theCase, proposal } = await aProposedRepair();
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/leave-aside`);
  expect((await openTasks(theCase.id)).map((one) => one.queue)).toEqual(["moves-refused"]);
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/leave-aside`);
  expect(await openTasks(theCase.id)).toHaveLength(1);
});

test("once the hearing was held as it was set, or its case was withdrawn, there is nothing to approve or to place", async () => {
  const held = await aProposedRepair();
  t.at(new Date(Date.parse(held.hearing.startsAt) + 8 * 3_600_000).toISOString());
  const outcome = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
  expect((await t.call(member, "POST", `/api/v1/hearings/${held.hearing.id}/outcome`, outcome)).status).toBe(201);
  expect(await openTasks(held.theCase.id)).toEqual([]);
  const left = await aProposedRepair();
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${left.proposal.id}/leave-aside`);
  expect((await openTasks(left.theCase.id)).map((one) => one.queue)).toEqual(["moves-refused"]);
  const registry = await t.person("registry-officer");
  const { version } = (await t.call(registry, "GET", `/api/v1/cases/${left.theCase.id}`)).body;
  const step = { version, step: "withdraw-scheduled", reason: "The notice of withdrawal came." };
  expect((await t.call(registry, "POST", `/api/v1/cases/${left.theCase.id}/steps`, step)).status).toBe(200);
  await runJobs(t, hearingJobs);
  expect(await openTasks(left.theCase.id)).toEqual([]);
});
