import type pg from "pg";
import { afterAll, expect, test } from "vitest";
import { runJobs } from "../../../../test/stages/case-with-counsel.ts";
import { type Actor, nobody } from "../../../kernel/actor.ts";
import { jobs } from "../../work/index.ts";
import type { CaseView } from "../contract.ts";
import { caseStage } from "../testing.ts";

const { t, officer, post, aCase } = await caseStage();
const triage = await t.person("triage-officer");
afterAll(() => t.close());

const aClaim = () => aCase({}, { proceedingType: "claim", origin: "inland" });
const record = (actor: Actor, theCase: CaseView, state: string, on = "2026-11-24") =>
  post(actor, `/api/v1/cases/${theCase.id}/screening`, { state, on });
const view = (actor: Actor, theCase: CaseView) => t.call(actor, "GET", `/api/v1/cases/${theCase.id}/screening`);
const stepsOf = async (theCase: CaseView): Promise<string[]> =>
  (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body.steps.map((one: { code: string }) => one.code);
const tasksOf = async (theCase: CaseView) => {
  await runJobs(t, jobs);
  const found = await t.store.pool.query(
    "select queue, due_on::text as due, outcome from tasks where case_id = $1 order by opened_at, queue",
    [theCase.id],
  );
  return found.rows.filter((one) => ["choose-stream", "screenings-to-follow"].includes(one.queue));
};

test("while the result is awaited file review is not there, the stream is not due, and somebody follows it", async () => {
  const theCase = await aClaim();
  const [before] = await tasksOf(theCase);
  expect(await stepsOf(theCase)).toContain("choose-file-review");
  expect((await record(triage, theCase, "pending")).body).toMatchObject({ state: "pending", mayRecord: true });
  expect(await stepsOf(theCase)).not.toContain("choose-file-review");
  const body = { version: theCase.version, reason: "Confirmed by telephone", step: "choose-file-review" };
  expect((await post(officer, `/api/v1/cases/${theCase.id}/steps`, body)).body).toMatchObject({
    code: "step-guard-not-met",
    fields: [{ code: "screening-allows" }],
  });
  const awaited = await tasksOf(theCase);
  expect(awaited.map((one) => [one.queue, one.outcome])).toEqual([
    ["choose-stream", null],
    ["screenings-to-follow", null],
  ]);
  expect(awaited[0].due > before.due).toBe(true);
  expect((await record(officer, theCase, "confirmed")).body.items).toMatchObject([
    { state: "confirmed", on: "2026-11-24", by: "A registry-officer" },
    { state: "pending" },
  ]);
  expect(await stepsOf(theCase)).toContain("choose-file-review");
  const done = await tasksOf(theCase);
  expect(done.map((one) => [one.queue, one.outcome])).toEqual([
    ["choose-stream", null],
    ["screenings-to-follow", "received"],
  ]);
  expect(done[0].due < awaited[0].due).toBe(true);
  const history = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`);
  const types = history.body.items.map((one: { type: string }) => one.type);
  expect(types).toEqual(expect.arrayContaining(["screening-requested", "screening-result-recorded"]));
});

test("an issue keeps the claim from file review, and leaves the hearing to be chosen", async () => {
  const theCase = await aClaim();
  await record(officer, theCase, "issue");
  expect(await stepsOf(theCase)).not.toContain("choose-file-review");
  expect(await stepsOf(theCase)).toContain("make-ready");
});

test("what is on record, a day that cannot be, and another proceeding are refused", async () => {
  const theCase = await aClaim();
  for (const on of ["2026-11-25", "2025-11-01"])
    expect((await record(officer, theCase, "pending", on)).body.code).toBe("screening-day-impossible");
  expect((await record(officer, theCase, "pending", "soon")).status).toBe(400);
  expect((await record(officer, theCase, "lost")).status).toBe(400);
  await record(officer, theCase, "pending", "2026-11-20");
  expect((await record(officer, theCase, "confirmed", "2026-11-19")).body.code).toBe("screening-day-impossible");
  expect((await record(officer, theCase, "pending", "2026-11-21")).body.code).toBe("screening-recorded-already");
  const detention = await aCase({}, { division: "ID", proceedingType: "detention-review" });
  expect((await record(officer, detention, "pending")).body.code).toBe("screening-not-asked");
});

test("of two who record one result at once, one does and the other is told", async () => {
  const theCase = await aClaim();
  const answers = await Promise.all([record(officer, theCase, "confirmed"), record(triage, theCase, "confirmed")]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
});

test("of two results at once, the one that is written second is the latest, whichever began first", async () => {
  const theCase = await aClaim();
  for (const [state, at] of [
    ["issue", "2026-11-24T15:00:00.002Z"],
    ["confirmed", "2026-11-24T15:00:00.001Z"],
  ] as const) {
    t.at(at);
    expect((await record(officer, theCase, state)).body.state).toBe(state);
  }
  const kept = await t.store.pool.query("select screening from cases where id = $1", [theCase.id]);
  expect(kept.rows).toEqual([{ screening: "confirmed" }]);
});

test("of a claim that is over, what the partner says is on record, and nobody is given anything to follow", async () => {
  const theCase = await aClaim();
  await tasksOf(theCase);
  const end = { version: theCase.version, reason: "Heard at once; no explanation", step: "abandon-received" };
  expect((await post(await t.person("member"), `/api/v1/cases/${theCase.id}/steps`, end)).status).toBe(200);
  await tasksOf(theCase);
  expect((await record(officer, theCase, "pending")).body.state).toBe("pending");
  expect((await tasksOf(theCase)).filter((one) => one.outcome === null)).toEqual([]);
  expect((await record(officer, theCase, "confirmed")).body.state).toBe("confirmed");
  expect((await tasksOf(theCase)).map((one) => one.queue)).toEqual(["choose-stream"]);
});

test("a result that is being recorded while the request is followed leaves nobody waiting for it", async () => {
  const theCase = await aClaim();
  await record(officer, theCase, "pending");
  const recording = await t.store.pool.connect();
  await recording.query("begin");
  await recording.query("update cases set screening = 'confirmed' where id = $1", [theCase.id]);
  const followed = runJobs(t, jobs);
  await expect.poll(() => waitingFor(recording)).toBe(true);
  await recording.query("commit");
  recording.release();
  await followed;
  const open = "select 1 from tasks where case_id = $1 and queue = 'screenings-to-follow' and closed_at is null";
  expect((await t.store.pool.query(open, [theCase.id])).rowCount).toBe(0);
});

const waitingFor = async (holder: pg.PoolClient): Promise<boolean> => {
  const { rows } = await holder.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))",
  );
  return rows[0]?.n === 1;
};

test("only the registry records it, nobody outside the staff reads it, and a sealed case's is not there", async () => {
  const theCase = await aClaim();
  expect((await record(nobody, theCase, "pending")).status).toBe(401);
  for (const role of ["scheduling-officer", "member", "counsel"] as const)
    expect((await record(await t.person(role), theCase, "pending")).status).toBeGreaterThanOrEqual(403);
  expect((await view(await t.person("member"), theCase)).body).toMatchObject({ state: null, mayRecord: false });
  expect((await view(await t.person("counsel"), theCase)).status).toBeGreaterThanOrEqual(403);
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $1)", [theCase.id]);
  expect((await record(officer, theCase, "pending")).body.code).toBe("case-not-found");
});
