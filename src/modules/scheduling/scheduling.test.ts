import { afterAll, beforeEach, expect, test } from "vitest";
import { setting } from "../../../test/stages/hearing.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { nobody, theSystem } from "../../kernel/actor.ts";
import { verifyChain } from "../audit/index.ts";
import { aMember, anInterpreter, schedulingStage } from "./testing.ts";

const { t, afresh, officer, registry, member, interpreter, calendars, aReadyCase, work, run, runOf, proposals } =
  await schedulingStage();
afterAll(() => t.close());
const usual = calendars.current;

beforeEach(async () => {
  await afresh();
  await t.store.pool.query("update schedule_policies set mode = 'approval'");
});
const approve = (id: string, body: object = {}, who = officer) =>
  t.call(who, "POST", `/api/v1/schedule/proposals/${id}/approve`, body as never);
const ofCase = async (caseId: string) =>
  (await proposals()).find((one: { cases: { id: string }[] }) => one.cases.some(({ id }) => id === caseId));

test("a ready case gets a place, an officer approves it, and the hearing is set with its people and its notice", async () => {
  const { theCase, counsel } = await aReadyCase();
  const runId = await run();
  expect(await runOf(runId)).toMatchObject({
    state: "done",
    cause: "officer",
    result: { asked: 1, placed: 1, leftOut: 0, impossible: 0 },
  });
  const [proposal] = await proposals();
  expect(proposal).toMatchObject({
    state: "proposed",
    durationMinutes: 210,
    members: [{ id: member.accountId }],
    interpreter: { language: { en: "Somali" }, dialect: "maay" },
    actions: ["schedule.approve", "schedule.leave-aside"],
  });
  expect((await t.call(counsel, "GET", "/api/v1/hearings")).body.total).toBe(0);
  expect((await t.call(officer, "GET", `/api/v1/schedule/proposals/${proposal.id}/approval`)).body).toMatchObject({
    hearings: 1,
    cases: 1,
    parties: 1,
    counsel: 1,
    members: 1,
    interpreters: 1,
  });
  const listed = async (query: string) =>
    (await t.call(officer, "GET", `/api/v1/schedule/proposals?limit=100&${query}`)).body.items.length;
  const dayFrom = (on: string, days: number) => new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
  for (const [query, count] of [
    ["officeId=toronto", 1],
    ["officeId=montreal", 0],
    ["division=RPD", 1],
    ["division=RAD", 0],
    [`from=${proposal.on}&to=${proposal.on}`, 1],
    [`from=${dayFrom(proposal.on, 1)}`, 0],
    [`to=${dayFrom(proposal.on, -1)}`, 0],
    [`after=${proposal.startsAt},${proposal.id}`, 0],
  ] as const)
    expect([query, await listed(query)]).toEqual([query, count]);
  expect((await approve(proposal.id)).body).toEqual({ approved: 1, superseded: 0, withoutIssues: 0 });
  // Sent again before it is set, it is approved still.
  expect((await approve(proposal.id)).body).toEqual({ approved: 1, superseded: 0, withoutIssues: 0 });
  await work();
  const { body } = await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}/hearings`);
  expect(body.items).toMatchObject([
    { on: proposal.on, time: proposal.time, member: { accountId: member.accountId }, interpreterLanguage: "som" },
  ]);
  const people = await t.store.pool.query("select role, account_id from hearing_people where hearing_id = $1", [
    body.items[0].id,
  ]);
  expect(people.rows).toContainEqual({ role: "interpreter", account_id: interpreter.accountId });
  expect(await ofCase(theCase.id)).toMatchObject({ state: "set", hearingId: body.items[0].id, actions: [] });
  const notices = (await t.call(counsel, "GET", "/api/v1/notices")).body.items;
  expect(notices[0]).toMatchObject({ kind: "notice-to-appear" });
  const history = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`);
  const types = history.body.items.map((item: { type: string }) => item.type);
  expect(types).toEqual(expect.arrayContaining(["hearing-proposal-approved", "hearing-proposal-set", "hearing-set"]));
  const toCounsel = await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}/history`);
  expect(JSON.stringify(toCounsel.body)).not.toContain("hearing-proposal");
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, theCase.id))).toMatchObject({ ok: true });
});

test("a run tells the days in which it looked for a place, and its proposals come by pages of which the last says so", async () => {
  await aReadyCase();
  await aReadyCase();
  const { horizon } = await runOf(await run());
  expect(Date.parse(horizon.to) - Date.parse(horizon.from)).toBe(119 * 86_400_000);
  const page = async (query: string) =>
    (await t.call(officer, "GET", `/api/v1/schedule/proposals?state=proposed&${query}`)).body;
  const ids = (of: { items: { id: string }[] }) => of.items.map((one) => one.id);
  const all = await page("limit=100");
  expect([all.items.length, all.next]).toEqual([2, null]);
  expect((await page("limit=2")).next).toBeNull();
  const first = await page("limit=1");
  const second = await page(`limit=1&after=${encodeURIComponent(first.next)}`);
  expect([...ids(first), ...ids(second)]).toEqual(ids(all));
  expect(second.next).toBeNull();
});

test("the place leaves the notice that the rules ask, after the days that an answer may take", async () => {
  const { theCase } = await aReadyCase();
  await run();
  const { on } = await ofCase(theCase.id);
  const sitting = setting({ on, time: "08:45", issues: null }).sitting;
  t.at("2026-12-01T15:00:00.000Z");
  const preview = await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/hearings/preview`, sitting);
  t.at("2026-11-24T15:00:00.000Z");
  expect(preview.body.notice).toMatchObject({ isShort: false });
});

test("a joined family is one hearing, and waits whole while one of its cases waits", async () => {
  const family = aReferral(
    {},
    { persons: [aPerson(), aPerson({ givenNames: "Bel" }), aPerson({ givenNames: "Cor" })] },
  );
  const { cases } = await aReadyCase(family);
  expect(cases).toHaveLength(3);
  const first = await run();
  expect((await runOf(first)).result).toMatchObject({ asked: 1, placed: 1 });
  expect((await proposals())[0].cases).toHaveLength(3);
  await t.store.pool.query("update cases set status = 'received' where id = $1", [cases[2]?.id]);
  const second = await run();
  expect((await runOf(second)).result).toMatchObject({ asked: 0, placed: 0 });
});

test("a language nobody interprets leaves the case out with its true reason in both languages", async () => {
  const { theCase } = await aReadyCase(aReferral({ interpreterLanguage: "ti", interpreterDialect: null }));
  const runId = await run();
  const { body } = await t.call(officer, "GET", `/api/v1/schedule/runs/${runId}/left-out`);
  expect(body.items).toMatchObject([{ case: { id: theCase.id }, impossible: true, rule: "H8" }]);
  expect(body.items[0].reason.en).toContain("interpreter");
  expect(body.items[0].reason.fr).toContain("interprète");
});

test("nobody sits at once in a hearing set by hand and in a proposed one, and a hearing that breaks the rules stands", async () => {
  const { theCase: byHand } = await aReadyCase();
  await aReadyCase();
  // A member who has one free morning: the hearing set by hand takes it, half an hour off the usual start.
  const only = { from: "2027-01-18T12:00:00.000Z", to: "2027-01-18T18:00:00.000Z" };
  calendars.current = { ...usual, members: [aMember(member.accountId ?? "", { available: [only] })] };
  const set = setting({ on: "2027-01-18", time: "09:15", memberId: member.accountId, interpreterDialect: "maay" });
  expect((await t.call(officer, "POST", `/api/v1/cases/${byHand.id}/hearings`, set)).status).toBe(201);
  const runId = await run();
  expect(await runOf(runId)).toMatchObject({ state: "done", result: { asked: 1, placed: 0, leftOut: 1 } });
});

test("a hearing set by hand meanwhile makes the proposal superseded, and is no error for the officer", async () => {
  const [one, two] = [await aReadyCase(), await aReadyCase()];
  const runId = await run();
  await t.call(officer, "POST", `/api/v1/cases/${one.theCase.id}/hearings`, setting({ memberId: null }));
  const answer = await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  expect(answer).toMatchObject({ status: 200, body: { approved: 1, superseded: 1 } });
  const again = await ofCase(two.theCase.id);
  // And one that is overtaken between the approval and the setting.
  await t.call(
    officer,
    "POST",
    `/api/v1/cases/${two.theCase.id}/hearings`,
    setting({ memberId: null, on: "2027-01-20" }),
  );
  await work();
  expect(await ofCase(two.theCase.id)).toMatchObject({ id: again.id, state: "superseded", hearingId: null });
  const held = await t.store.pool.query("select from schedule_holds where released_at is null");
  expect(held.rowCount).toBe(0);
});

test("a newer run makes the open proposals of the one before way, and leaves the approved ones their place", async () => {
  const [one, two] = [await aReadyCase(), await aReadyCase()];
  await run();
  const kept = await ofCase(one.theCase.id);
  await approve(kept.id);
  // The hearing is not set yet when the next run comes.
  await t.store.pool.query("delete from graphile_worker._private_jobs");
  const before = await ofCase(two.theCase.id);
  await run();
  expect(await ofCase(one.theCase.id)).toMatchObject({ id: kept.id, state: "approved" });
  const after = await ofCase(two.theCase.id);
  expect(after.id).not.toBe(before.id);
  expect(after.startsAt).not.toBe(kept.startsAt);
  expect((await approve(before.id)).body.code).toBe("schedule-proposal-not-open");
});

test("the policy of a division sets what is proposed by itself, and is told in the record", async () => {
  const url = "/api/v1/schedule/policies/RPD";
  expect((await t.call(officer, "PUT", url, { mode: "automatic" })).body).toMatchObject({ mode: "automatic" });
  expect((await t.call(registry, "PUT", url, { mode: "approval" })).body.code).toBe("action-not-allowed");
  const { theCase, counsel } = await aReadyCase();
  await run();
  await work();
  expect((await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}/hearings`)).body.items).toHaveLength(1);
  const told = await t.store.pool.query("select payload from events where type = 'schedule-policy-changed'");
  expect(told.rows).toMatchObject([{ payload: { division: "RPD", mode: "automatic" } }]);
});

test("who asks while a run is asked for gets that one, and of two workers one makes it", async () => {
  await aReadyCase();
  const ask = () => t.call(officer, "POST", "/api/v1/schedule/runs");
  const asked = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(asked.map((one) => one.body.id)).size).toBe(1);
  await Promise.all([work(), work()]);
  expect(await runOf(asked[0].body.id)).toMatchObject({ state: "done" });
  expect((await proposals()).length).toBe(1);
});

test("a run whose worker died is begun anew by whoever comes next", async () => {
  await aReadyCase();
  const { body } = await t.call(officer, "POST", "/api/v1/schedule/runs");
  await t.store.pool.query("update schedule_runs set state = 'running', started_at = now() where id = $1", [body.id]);
  await work();
  expect(await runOf(body.id)).toMatchObject({ state: "done", result: { placed: 1 } });
});

test("a plan that cannot be made keeps nothing, says so, and leaves what was proposed", async () => {
  const { theCase } = await aReadyCase();
  await run();
  const before = await ofCase(theCase.id);
  calendars.current = { ...usual, members: [{ ...aMember("x"), offices: ["nowhere"] }] };
  const runId = await run();
  expect(await runOf(runId)).toMatchObject({ state: "failed", result: null });
  expect((await runOf(runId)).failure.fr).toContain("erreur");
  expect(await ofCase(theCase.id)).toMatchObject({ id: before.id, state: "proposed" });
});

test("an appeal before the RAD waits for its issues, alone and in the approval of all", async () => {
  const { theCase } = await aReadyCase();
  await t.store.pool.query("update cases set division = 'RAD', proceeding_type = 'appeal' where id = $1", [theCase.id]);
  const runId = await run();
  const proposal = await ofCase(theCase.id);
  expect(proposal).toMatchObject({ division: "RAD", wantsIssues: true });
  const all = await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  expect(all.body).toEqual({ approved: 0, superseded: 0, withoutIssues: 1 });
  expect((await approve(proposal.id)).body.code).toBe("schedule-issues-wanted");
  expect((await approve(proposal.id, { issues: "Identity" })).status).toBe(200);
  // Stated already, nobody states them again.
  const { theCase: other } = await aReadyCase();
  await t.store.pool.query("update cases set division = 'RAD', proceeding_type = 'appeal' where id = $1", [other.id]);
  await run();
  const stated = await ofCase(other.id);
  await t.store.pool.query("update schedule_proposals set issues = 'Credibility' where id = $1", [stated.id]);
  expect((await approve(stated.id)).body).toMatchObject({ approved: 1, withoutIssues: 0 });
});

test("who may not is refused, a sealed family is not shown, and what is left aside is nobody's", async () => {
  const { theCase, counsel } = await aReadyCase();
  const runId = await run();
  const proposal = await ofCase(theCase.id);
  for (const who of [nobody, counsel, registry, member]) {
    const answers = [
      await t.call(who, "POST", "/api/v1/schedule/runs"),
      await t.call(who, "GET", "/api/v1/schedule/proposals"),
      await approve(proposal.id, {}, who),
      await t.call(who, "POST", `/api/v1/schedule/proposals/${proposal.id}/leave-aside`),
      await t.call(who, "POST", `/api/v1/schedule/runs/${runId}/approve`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => (who === nobody ? 401 : 403)));
  }
  await t.store.pool.query("insert into sealed_cases select $1, now(), id, 'order' from accounts limit 1", [
    theCase.id,
  ]);
  expect(await ofCase(theCase.id)).toBeUndefined();
  expect((await approve(proposal.id)).body.code).toBe("schedule-proposal-not-found");
  await t.store.pool.query("delete from sealed_cases");
  const aside = () => t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/leave-aside`);
  expect((await aside()).body).toMatchObject({ state: "left-aside" });
  expect((await aside()).status).toBe(200);
  expect((await approve(proposal.id)).body.code).toBe("schedule-proposal-not-open");
  expect((await approve("01900000-0000-7000-8000-000000000000")).body.code).toBe("schedule-proposal-not-found");
});

test("what is ready is counted by division, office and language", async () => {
  await aReadyCase();
  await aReadyCase();
  // A claim that was only received is not ready, although an officer may set a hearing on it.
  await t.call(registry, "POST", "/api/v1/referrals", aReferral());
  await run();
  const { body } = await t.call(officer, "GET", "/api/v1/schedule/ready");
  expect(body.items).toMatchObject([
    { division: "RPD", office: { id: "toronto" }, language: "en", cases: 2, proposed: 2 },
  ]);
});

test("two hearings of one language need two hours of its one interpreter", async () => {
  await aReadyCase();
  await aReadyCase();
  const second = await t.person("member");
  calendars.current = {
    ...usual,
    members: [...usual.members, aMember(second.accountId ?? "")],
    interpreters: [anInterpreter(interpreter.accountId ?? "")],
  };
  await run();
  const [one, two] = await proposals();
  expect(one.startsAt).not.toBe(two.startsAt);
});

test("a case heard in person gets the room that has what it needs, and is left out with its reason where none has", async () => {
  const roomOf = async (name: string, equipment: string[]) => {
    const { body } = await t.call(officer, "POST", "/api/v1/rooms", { officeId: "toronto", name });
    await t.call(officer, "PUT", `/api/v1/rooms/${body.id}/equipment`, { equipment });
    return { id: body.id, office: "toronto", unavailable: [], equipment };
  };
  const rooms = [await roomOf("Bare", []), await roomOf("Equipped", ["step-free"])];
  calendars.current = { ...calendars.current, rooms };
  const [inPerson, without] = [await aReadyCase(), await aReadyCase()];
  const needs = (caseId: string, equipment: string[]) =>
    t.call(officer, "PUT", `/api/v1/cases/${caseId}/hearing-needs`, { mode: "in-person", equipment });
  await needs(inPerson.theCase.id, ["step-free"]);
  await needs(without.theCase.id, ["hearing-loop"]);
  const runId = await run();
  const proposal = (await proposals()).find(
    (one: { cases: { id: string }[] }) => one.cases[0]?.id === inPerson.theCase.id,
  );
  expect(proposal).toMatchObject({ mode: "in-person", room: "Equipped" });
  const { items } = (await t.call(officer, "GET", `/api/v1/schedule/runs/${runId}/left-out`)).body;
  expect(items.find((one: { case: { id: string } }) => one.case.id === without.theCase.id)).toMatchObject({
    impossible: true,
    rule: "H10",
    reason: { en: "No room of the office that has what it needs is free when it could be heard." },
  });
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/approve`, {});
  await work();
  const hearings = (await t.call(officer, "GET", `/api/v1/cases/${inPerson.theCase.id}/hearings`)).body.items;
  expect(hearings[0]).toMatchObject({ mode: "in-person", room: "Equipped" });
});
