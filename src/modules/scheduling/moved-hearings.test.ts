import { afterAll, beforeEach, expect, test } from "vitest";
import { aMember, schedulingStage } from "./testing.ts";

const stage = await schedulingStage();
const { t, officer, member, calendars, aReadyCase, work, run, later, afresh, proposals } = stage;
afterAll(() => t.close());
const usual = calendars.current;

beforeEach(async () => {
  await afresh();
  await t.store.pool.query("update hearings set status = 'cancelled'");
  await t.store.pool.query("update hearing_people set state = 'left', left_at = now() where state = 'set'");
  t.at("2026-11-24T15:00:00.000Z");
  await asksCounsel(false);
});

const asksCounsel = (asks: boolean) =>
  t.store.pool.query("update schedule_policies set asks_counsel = $1 and division <> 'ID'", [asks]);
const hearingOf = async (caseId: string) =>
  (await t.call(officer, "GET", `/api/v1/cases/${caseId}/hearings`)).body.items[0];
const approve = (id: string) => t.call(officer, "POST", `/api/v1/schedule/proposals/${id}/approve`, {});
const summaryOf = async (id: string) =>
  (await t.call(officer, "GET", `/api/v1/schedule/proposals/${id}/approval`)).body;
const tasksOf = async (caseId: string) =>
  (await t.store.pool.query("select queue from tasks where case_id = $1 and queue = 'moves-refused'", [caseId])).rows;

/** A hearing that is set, whose member then is away on its day, and what is proposed instead. */
async function aRepair(of: { readonly asks: boolean; readonly another?: string } = { asks: false }) {
  const made = await aReadyCase();
  const runId = await run();
  await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  await work();
  const hearing = await hearingOf(made.theCase.id);
  await asksCounsel(of.asks);
  if (of.another !== undefined) calendars.current = { ...usual, members: [...usual.members, aMember(of.another)] };
  const proposal = await repaired(made.theCase.id, hearing);
  return { ...made, hearing, proposal };
}
async function repaired(caseId: string, hearing: { on: string }) {
  later();
  const away = { from: `${hearing.on}T05:00:00.000Z`, to: `${hearing.on}T23:59:00.000Z` };
  await t.call(officer, "POST", "/api/v1/schedule/repairs", { accountId: member.accountId, ...away } as never);
  await work();
  return (await proposals()).find(
    (one: { state: string; cases: { id: string }[] }) => one.state === "proposed" && one.cases[0]?.id === caseId,
  );
}
async function lapse(at: string) {
  t.at(at);
  await stage.jobs.find((one) => one.name === "hearing-offers-lapse")?.handle({}, t.services);
  await work();
}

test("the summary of a repair at the hearing’s own hour says that no party is told, and who does not sit any more", async () => {
  const second = await t.person("member");
  const { proposal } = await aRepair({ asks: true, another: second.accountId ?? "" });
  expect(await summaryOf(proposal.id)).toMatchObject({
    hearings: 1,
    atTheirHour: 1,
    moved: 0,
    offered: 0,
    counselAsked: 0,
    parties: 0,
    counsel: 0,
    partiesAfter: 0,
    members: 1,
    interpreters: 0,
    relieved: 1,
  });
});

test("the summary of a repair that moves the day counts the offer where counsel is asked, and the notice where nobody is", async () => {
  const { proposal } = await aRepair({ asks: true });
  const asked = { hearings: 1, moved: 1, atTheirHour: 0, offered: 1, counselAsked: 1 };
  expect(await summaryOf(proposal.id)).toMatchObject({
    ...asked,
    parties: 0,
    counsel: 0,
    partiesAfter: 1,
    relieved: 0,
  });
  await asksCounsel(false);
  const told = { moved: 1, offered: 0, counselAsked: 0, parties: 1, counsel: 1, partiesAfter: 0 };
  expect(await summaryOf(proposal.id)).toMatchObject(told);
});

test("of a whole run the summary says how many dates are offered and how many set, as the approval then does", async () => {
  await asksCounsel(true);
  const [one, two] = [await aReadyCase(), await aReadyCase()];
  await t.store.pool.query(
    "update representations set until_at = now(), ended_reason = 'withdrew' where case_id = $1",
    [two.theCase.id],
  );
  const runId = await run();
  const { body } = await t.call(officer, "GET", `/api/v1/schedule/runs/${runId}/approval`);
  expect(body).toMatchObject({ hearings: 2, moved: 0, offered: 1, counselAsked: 1, parties: 1, partiesAfter: 1 });
  await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  await work();
  expect([await hearingOf(one.theCase.id), await hearingOf(two.theCase.id)]).toMatchObject([
    undefined,
    { status: "set" },
  ]);
});

test("a repair before the RAD has its issues already: the summary counts it among those that go, and no policy holds it back", async () => {
  const { proposal } = await aRepair();
  await t.store.pool.query("update schedule_proposals set division = 'RAD', issues = null where id = $1", [
    proposal.id,
  ]);
  const { rows } = await t.store.pool.query("select run_id from schedule_proposals where id = $1", [proposal.id]);
  const { body } = await t.call(officer, "GET", `/api/v1/schedule/runs/${rows[0].run_id}/approval`);
  expect(body).toMatchObject({ hearings: 1, withoutIssues: 0 });
  expect((await approve(proposal.id)).body).toMatchObject({ approved: 1, withoutIssues: 0 });
});

test("nobody answers the new day of a hearing whose member is away: it moves with its notice, before it would have been held", async () => {
  const { theCase, counsel, hearing, proposal } = await aRepair({ asks: true });
  await approve(proposal.id);
  await work();
  const [offer] = (await t.call(counsel, "GET", "/api/v1/hearing-offers")).body.items;
  expect(offer).toMatchObject({ state: "open", ordinal: 1, of: 1, movesFrom: hearing.startsAt });
  expect(offer.lapsesAt < hearing.startsAt).toBe(true);
  expect(await hearingOf(theCase.id)).toMatchObject({ version: 1, on: hearing.on });
  await lapse(new Date(Date.parse(offer.lapsesAt) + 60_000).toISOString());
  expect(await hearingOf(theCase.id)).toMatchObject({ version: 2, on: proposal.on, time: proposal.time });
  const notices = (await t.call(counsel, "GET", "/api/v1/notices")).body.items;
  expect(notices.map((one: { kind: string }) => one.kind)).toContain("changed-notice-to-appear");
  expect(await tasksOf(theCase.id)).toEqual([]);
});

test("where the new day cannot be set after nobody answered, the hearing stands and a scheduling officer has it to do at once", async () => {
  const { theCase, counsel, hearing, proposal } = await aRepair({ asks: true });
  await approve(proposal.id);
  await work();
  const [offer] = (await t.call(counsel, "GET", "/api/v1/hearing-offers")).body.items;
  await t.store.pool.query("update accounts set closed_at = now() where id = $1", [member.accountId]);
  await lapse(new Date(Date.parse(offer.lapsesAt) + 60_000).toISOString());
  await t.store.pool.query("update accounts set closed_at = null where id = $1", [member.accountId]);
  expect(await hearingOf(theCase.id)).toMatchObject({ version: 1, on: hearing.on });
  expect(await tasksOf(theCase.id)).toHaveLength(1);
  const history = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`)).body.items;
  expect(history.map((one: { type: string }) => one.type)).toContain("hearing-not-moved");
});

test("a hearing for which a repair finds no other place is a scheduling officer’s to do, once", async () => {
  const made = await aReadyCase();
  const runId = await run();
  await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  await work();
  const hearing = await hearingOf(made.theCase.id);
  calendars.current = { ...usual, members: [] };
  expect(await repaired(made.theCase.id, hearing)).toBeUndefined();
  expect(await tasksOf(made.theCase.id)).toHaveLength(1);
  await repaired(made.theCase.id, hearing);
  expect(await tasksOf(made.theCase.id)).toHaveLength(1);
});
