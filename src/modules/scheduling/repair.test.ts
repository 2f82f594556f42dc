import { afterAll, expect, test } from "vitest";
import { aMember, schedulingStage } from "./testing.ts";

const { t, officer, member, registry, calendars, aReadyCase, work, run, later, runOf, proposals } =
  await schedulingStage();
afterAll(() => t.close());

const usual = calendars.current;
const repair = (body: object, who = officer) => t.call(who, "POST", "/api/v1/schedule/repairs", body as never);
const hearingOf = async (caseId: string) =>
  (await t.call(officer, "GET", `/api/v1/cases/${caseId}/hearings`)).body.items[0];
/** A hearing that is set, of the stage’s own member, on a day of its own. */
async function aSetHearing() {
  calendars.current = usual;
  const made = await aReadyCase();
  const runId = await run();
  await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  await work();
  return { ...made, hearing: await hearingOf(made.theCase.id) };
}
const dayOf = (hearing: { on: string }) => ({ from: `${hearing.on}T05:00:00.000Z`, to: `${hearing.on}T23:59:00.000Z` });

test("a member falls ill: another one takes the hearing at its hour, once an officer approves, and no party is told", async () => {
  const { theCase, counsel, hearing } = await aSetHearing();
  const second = await t.person("member");
  calendars.current = { ...usual, members: [...usual.members, aMember(second.accountId ?? "")] };
  // What an officer entered beside the place: it stays when somebody else takes the hearing.
  const [named] = (await t.store.pool.query("select id from counsels limit 1")).rows;
  const entered = {
    appearing: [{ counselId: named.id, accountId: null, name: "Ola Beaumesnil" }],
  };
  await t.store.pool.query("update hearing_versions set content = content || $2 where hearing_id = $1", [
    hearing.id,
    entered,
  ]);
  later();
  const asked = await repair({ accountId: member.accountId, ...dayOf(hearing) });
  expect(asked).toMatchObject({ status: 202, body: { cause: "repair" } });
  await work();
  expect(await runOf(asked.body.id)).toMatchObject({ state: "done", result: { asked: 1, placed: 1, leftOut: 0 } });
  expect(await runOf(asked.body.id)).toMatchObject({ away: dayOf(hearing), toApprove: 1 });
  const [proposal] = (await proposals()).filter((one: { state: string }) => one.state === "proposed");
  expect(proposal).toMatchObject({ on: hearing.on, time: hearing.time, members: [{ id: second.accountId }] });
  expect(proposal.moves).toEqual({ startsAt: hearing.startsAt, people: [hearing.member.name, expect.any(String)] });
  const before = (await t.call(counsel, "GET", "/api/v1/notices")).body.items.length;
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/approve`, {});
  await work();
  expect(await hearingOf(theCase.id)).toMatchObject({
    id: hearing.id,
    version: 2,
    on: hearing.on,
    time: hearing.time,
    member: { accountId: second.accountId },
  });
  const { rows } = await t.store.pool.query(
    "select content from hearing_versions where hearing_id = $1 and version = 2",
    [hearing.id],
  );
  expect(rows[0].content).toMatchObject(entered);
  expect((await t.call(counsel, "GET", "/api/v1/notices")).body.items).toHaveLength(before);
  expect(await runOf(asked.body.id)).toMatchObject({ toApprove: 0 });
  expect((await proposals()).find((one: { id: string }) => one.id === proposal.id)).toMatchObject({ moves: null });
});

test("where nobody can take it, the hearing gets another day with the notice that it needs, and everybody is told", async () => {
  const { theCase, counsel, hearing } = await aSetHearing();
  later();
  const asked = await repair({ accountId: member.accountId, ...dayOf(hearing) });
  await work();
  expect(await runOf(asked.body.id)).toMatchObject({ state: "done", result: { asked: 1, placed: 1 } });
  const [proposal] = (await proposals()).filter((one: { state: string }) => one.state === "proposed");
  expect(proposal.on > hearing.on).toBe(true);
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/approve`, {});
  await work();
  const moved = await hearingOf(theCase.id);
  expect(moved).toMatchObject({ id: hearing.id, version: 2, on: proposal.on, member: { accountId: member.accountId } });
  const notices = (await t.call(counsel, "GET", "/api/v1/notices")).body.items;
  expect(notices.map((one: { kind: string }) => one.kind)).toContain("changed-notice-to-appear");
});

test("whoever heard a case in part is not replaced: it goes on before them on another day", async () => {
  const { theCase, hearing } = await aSetHearing();
  const second = await t.person("member");
  calendars.current = { ...usual, members: [...usual.members, aMember(second.accountId ?? "")] };
  // A sitting of the day before, at which the same member heard it in part.
  await t.store.pool.query(
    `with before as (insert into hearings select (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(),
        'assignment_id', gen_random_uuid(), 'starts_at', h.starts_at - interval '1 day', 'ends_at', h.ends_at - interval '1 day'))).*
        from hearings h where h.id = $1 returning id, starts_at, ends_at),
      cases_of as (insert into hearing_cases (hearing_id, case_id) select id, $2 from before),
      people as (insert into hearing_people (id, hearing_id, role, account_id, name, presides, during, state, set_at)
        select gen_random_uuid(), id, 'member', $3, 'A member', true, tstzrange(starts_at, ends_at), 'set', now() from before)
      insert into hearing_outcomes (id, hearing_id, ordinal, outcome, recorded_at)
        select gen_random_uuid(), id, 1, 'part-heard', now() from before`,
    [hearing.id, theCase.id, member.accountId],
  );
  later();
  await repair({ accountId: member.accountId, ...dayOf(hearing) });
  await work();
  const [proposal] = (await proposals()).filter((one: { state: string }) => one.state === "proposed");
  expect(proposal).toMatchObject({ members: [{ id: member.accountId }] });
  expect(proposal.on > hearing.on).toBe(true);
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/approve`, {});
  await work();
  expect((await t.call(officer, "GET", `/api/v1/hearings/${hearing.id}`)).body).toMatchObject({
    on: proposal.on,
    member: { accountId: member.accountId },
  });
});

test("a repair is refused in words", async () => {
  const { hearing } = await aSetHearing();
  const away = { accountId: member.accountId, ...dayOf(hearing) };
  expect((await repair(away, registry)).body.code).toBe("action-not-allowed");
  expect((await repair({ ...away, to: away.from })).body).toMatchObject({
    code: "schedule-absence-wrong",
    fields: [{ path: "/to" }],
  });
  expect((await repair({ ...away, accountId: registry.accountId })).body.code).toBe("schedule-nothing-to-repair");
  await t.call(officer, "POST", "/api/v1/schedule/runs");
  expect((await repair(away)).body.code).toBe("schedule-run-going");
});

test("where counsel is asked and there is time, a day moved by the tribunal is offered first: accepted it moves, refused it stands and is work", async () => {
  for (const answer of [{ answer: "accept" }, { answer: "refuse", reason: "away" }]) {
    await t.store.pool.query("update schedule_policies set asks_counsel = false");
    const { theCase, counsel, hearing } = await aSetHearing();
    await t.store.pool.query("update schedule_policies set asks_counsel = division <> 'ID'");
    later();
    await repair({ accountId: member.accountId, ...dayOf(hearing) });
    await work();
    const proposal = (await proposals()).find(
      (one: { state: string; cases: { id: string }[] }) => one.state === "proposed" && one.cases[0]?.id === theCase.id,
    );
    await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/approve`, {});
    await work();
    expect(await hearingOf(theCase.id)).toMatchObject({ version: 1, on: hearing.on });
    const [offer] = (await t.call(counsel, "GET", "/api/v1/hearing-offers")).body.items;
    expect(offer).toMatchObject({ state: "open", on: proposal.on, ordinal: 1 });
    const mail = t.sent.filter((one) => one.text.includes("offered-date#")).at(-1)?.text;
    expect(mail).toContain("It stands as it is until a notice changes it.");
    expect(mail).toContain("Cette audience est déjà fixée");
    expect(mail).not.toContain("none is set before you answer");
    const path = `/api/v1/hearing-offers/${offer.id}/answer`;
    expect((await t.call(counsel, "POST", path, answer as never)).status).toBe(200);
    await work();
    const isMoved = answer.answer === "accept";
    expect(await hearingOf(theCase.id)).toMatchObject({
      version: isMoved ? 2 : 1,
      on: isMoved ? proposal.on : hearing.on,
    });
    const tasks = await t.store.pool.query("select 1 from tasks where queue = 'moves-refused' and case_id = $1", [
      theCase.id,
    ]);
    expect(tasks.rows).toHaveLength(isMoved ? 0 : 1);
  }
  await t.store.pool.query("update schedule_policies set asks_counsel = false");
});

test("however many absences came after it, the last run of everything that is ready is among the runs told", async () => {
  await aSetHearing();
  const whole = (await t.call(officer, "GET", "/api/v1/schedule/runs")).body.items[0];
  expect(whole).toMatchObject({ cause: "officer", away: null });
  await t.store.pool.query(
    `insert into schedule_runs (id, cause, state, asked_at, seed, away_id, away_from, away_to, started_at, ended_at, failure)
      select gen_random_uuid(), 'repair', 'failed', now() + interval '1 day', 1, $1, now(), now() + interval '1 day', now(), now(), 'not-made'
        from generate_series(1, 12)`,
    [member.accountId],
  );
  const { items } = (await t.call(officer, "GET", "/api/v1/schedule/runs")).body;
  expect(items).toHaveLength(11);
  expect(items.at(-1)).toEqual(whole);
});
