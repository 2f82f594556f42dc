import { afterAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { anAbsence } from "../calendars/testing.ts";
import { aMember, schedulingStage } from "./testing.ts";

const { t, afresh, officer, member, interpreter, calendars, aReadyCase, work, run, later, proposals } =
  await schedulingStage();
afterAll(() => t.close());
const usual = calendars.current;
beforeEach(async () => {
  calendars.current = usual;
  await afresh();
  await t.store.pool.query("update schedule_policies set mode = 'approval', asks_counsel = false");
});

const enter = (who: Actor, of: Actor, changes: object) =>
  t.call(who, "POST", `/api/v1/calendars/${of.accountId}/absences`, anAbsence(changes));
const repairs = async () =>
  (await t.call(officer, "GET", "/api/v1/schedule/runs")).body.items.filter(
    (one: { cause: string }) => one.cause === "repair",
  );
const hearingOf = async (caseId: string) =>
  (await t.call(officer, "GET", `/api/v1/cases/${caseId}/hearings`)).body.items[0];
async function aSetHearing() {
  const { theCase } = await aReadyCase();
  const runId = await run();
  await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  await work();
  return { theCase, hearing: await hearingOf(theCase.id) };
}

test("a member who enters that they are away has somebody looked for in their place, with nobody asking", async () => {
  const { theCase, hearing } = await aSetHearing();
  const second = await t.person("member");
  calendars.current = { ...usual, members: [...usual.members, aMember(second.accountId ?? "")] };
  later();
  expect((await enter(member, member, { fromOn: hearing.on, toOn: hearing.on })).status).toBe(201);
  const before = (await repairs()).length;
  await work();
  await work();
  const [made, ...others] = await repairs();
  expect(others).toHaveLength(before);
  expect(made).toMatchObject({ state: "done", askedBy: null, result: { asked: 1, placed: 1 }, toApprove: 1 });
  // It waits for an officer, as any other.
  expect(await hearingOf(theCase.id)).toMatchObject({ version: 1, member: { accountId: member.accountId } });
  await t.call(officer, "POST", `/api/v1/schedule/runs/${made.id}/approve`);
  await work();
  expect(await hearingOf(theCase.id)).toMatchObject({ on: hearing.on, member: { accountId: second.accountId } });
});

test("who sits in nothing then, was away before, or is counsel, asks for no repair", async () => {
  const { hearing } = await aSetHearing();
  const before = (await repairs()).length;
  const other = await t.person("member");
  await enter(other, other, { fromOn: hearing.on, toOn: hearing.on });
  await enter(member, member, { fromOn: "2026-11-02", toOn: "2026-11-03" });
  await work();
  expect(await repairs()).toHaveLength(before);
});

test("an interpreter, who is no staff, enters their own, and the hearing gets another", async () => {
  const { hearing } = await aSetHearing();
  const before = (await repairs()).length;
  later();
  expect((await enter(interpreter, interpreter, { fromOn: hearing.on, toOn: hearing.on })).status).toBe(201);
  await work();
  await work();
  expect((await repairs()).length).toBe(before + 1);
});

test("a long absence is repaired part by part, and a run that is going is waited for", async () => {
  const { hearing } = await aSetHearing();
  const before = (await repairs()).length;
  later();
  await t.call(officer, "POST", "/api/v1/schedule/runs");
  // It begins three months before the hearing: its first sixty days hold none.
  const from = new Date(Date.parse(hearing.on) - 90 * 86_400_000).toISOString().slice(0, 10);
  await enter(member, member, { fromOn: from < "2026-11-25" ? "2026-11-25" : from, toOn: hearing.on });
  for (let round = 0; round < 4; round += 1) await work();
  expect((await repairs()).length).toBe(before + 1);
});

test("a date that was approved is not set before somebody who entered since that they are away", async () => {
  const { theCase } = await aReadyCase();
  const runId = await run();
  const proposal = (await proposals()).find((one: { cases: { id: string }[] }) => one.cases[0]?.id === theCase.id);
  calendars.current = {
    ...usual,
    members: usual.members.map((one) => ({
      ...one,
      available: one.available.filter((during) => !during.from.startsWith(proposal.on)),
    })),
  };
  await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  await work();
  expect(await hearingOf(theCase.id)).toBeUndefined();
  const ended = await t.store.pool.query("select state, ended_code from schedule_proposals where id = $1", [
    proposal.id,
  ]);
  expect(ended.rows[0]).toEqual({ state: "superseded", ended_code: "schedule-people-away" });
});

/** The hearing, whose member is away by the absences given, has a move proposed with nobody asking. */
async function aProposedMove(...spans: readonly object[]) {
  const made = await aSetHearing();
  const second = await t.person("member");
  calendars.current = { ...usual, members: [...usual.members, aMember(second.accountId ?? "")] };
  later();
  const { on } = made.hearing;
  const absences: string[] = [];
  for (const span of spans)
    absences.push((await enter(member, member, { fromOn: on, toOn: on, ...span })).body.absenceId);
  await work();
  await work();
  const repair = (await repairs()).find((one: { toApprove: number }) => one.toApprove === 1);
  expect(repair).toMatchObject({ askedBy: null, takenBack: 0 });
  return { ...made, absences, repairId: repair.id as string };
}
const takeBack = (who: Actor, of: Actor, absenceId: string | undefined) =>
  t.call(who, "POST", `/api/v1/calendars/${of.accountId}/absences/${absenceId}/end`);
const endedOf = async (runId: string) =>
  (await t.store.pool.query("select state, ended_code from schedule_proposals where run_id = $1", [runId])).rows;

test("an absence that is taken back leaves aside what was begun for it: the hearing stands, and it is told", async () => {
  const { theCase, absences, repairId } = await aProposedMove({});
  expect((await takeBack(member, member, absences[0])).status).toBe(200);
  await work();
  expect(await endedOf(repairId)).toEqual([{ state: "left-aside", ended_code: "absence-taken-back" }]);
  expect(await repairs()).toContainEqual(expect.objectContaining({ id: repairId, toApprove: 0, takenBack: 1 }));
  expect(await hearingOf(theCase.id)).toMatchObject({ version: 1, member: { accountId: member.accountId } });
  const events = await t.store.pool.query(
    "select actor_kind, payload->>'code' as code from events where chain_id = $1 and type = 'hearing-proposal-ended'",
    [theCase.id],
  );
  expect(events.rows.at(-1)).toEqual({ actor_kind: "system", code: "absence-taken-back" });
  const tasks = await t.store.pool.query(
    "select from tasks where case_id = $1 and queue = 'moves-to-approve' and closed_at is null",
    [theCase.id],
  );
  expect(tasks.rows).toEqual([]);
  // A second time there is nothing to take back, and nothing more is told.
  expect((await takeBack(member, member, absences[0])).body.code).toBe("absence-not-found");
  await work();
  const again = await t.store.pool.query("select from events where chain_id = $1 and type = 'hearing-proposal-ended'", [
    theCase.id,
  ]);
  expect(again.rows).toHaveLength(events.rows.length);
});

test("who is away for another reason too stays replaced, and what an officer approved goes on", async () => {
  const twice = await aProposedMove({}, { kind: "training" });
  await takeBack(member, member, twice.absences[0]);
  await work();
  expect(await endedOf(twice.repairId)).toEqual([{ state: "proposed", ended_code: null }]);
  await t.call(officer, "POST", `/api/v1/schedule/runs/${twice.repairId}/approve`);
  await takeBack(member, member, twice.absences[1]);
  await work();
  expect((await endedOf(twice.repairId))[0]?.state).not.toBe("left-aside");
});

test("an absence that is taken back before anybody looked has nobody looked for", async () => {
  const { hearing } = await aSetHearing();
  const before = (await repairs()).length;
  later();
  const { body } = await enter(interpreter, interpreter, { fromOn: hearing.on, toOn: hearing.on });
  expect((await takeBack(interpreter, interpreter, body.absenceId)).status).toBe(200);
  await work();
  await work();
  expect(await repairs()).toHaveLength(before);
});

test("the work on a hearing for which there was no other place is done when who was away is there after all", async () => {
  const { theCase, hearing } = await aSetHearing();
  later();
  const alone = usual.members.map((one) => ({ ...one, available: [] }));
  calendars.current = { ...usual, members: alone };
  const { body } = await enter(member, member, { fromOn: hearing.on, toOn: hearing.on });
  await work();
  await work();
  const open = () =>
    t.store.pool.query("select from tasks where case_id = $1 and queue = 'moves-refused' and closed_at is null", [
      theCase.id,
    ]);
  expect((await open()).rows).toHaveLength(1);
  await takeBack(member, member, body.absenceId);
  await work();
  expect((await open()).rows).toHaveLength(0);
  const told = await t.store.pool.query("select from events where chain_id = $1 and type = 'hearing-stands-again'", [
    theCase.id,
  ]);
  expect(told.rows).toHaveLength(1);
});
