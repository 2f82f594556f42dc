import { afterAll, expect, test } from "vitest";
import { type Actor, nobody } from "../../../kernel/actor.ts";
import { runJobs } from "../../notices/testing.ts";
import { jobs } from "../../work/index.ts";
import type { CaseView } from "../contract.ts";
import { caseStage } from "../testing.ts";

const { t, officer, post, aCase } = await caseStage();
const triage = await t.person("triage-officer");
afterAll(() => t.close());

const aClaim = () => aCase({}, { proceedingType: "claim", origin: "inland" });
const record = (actor: Actor, file: CaseView, state: string, on = "2026-11-24") =>
  post(actor, `/api/v1/cases/${file.id}/screening`, { state, on });
const view = (actor: Actor, file: CaseView) => t.call(actor, "GET", `/api/v1/cases/${file.id}/screening`);
const stepsOf = async (file: CaseView): Promise<string[]> =>
  (await t.call(officer, "GET", `/api/v1/cases/${file.id}`)).body.steps.map((one: { code: string }) => one.code);
const tasksOf = async (file: CaseView) => {
  await runJobs(t, jobs);
  const found = await t.store.pool.query(
    "select queue, due_on::text as due, outcome from tasks where case_id = $1 order by opened_at, queue",
    [file.id],
  );
  return found.rows.filter((one) => ["choose-stream", "screenings-to-follow"].includes(one.queue));
};

test("while the result is awaited file review is not there, the stream is not due, and somebody follows it", async () => {
  const file = await aClaim();
  const [before] = await tasksOf(file);
  expect(await stepsOf(file)).toContain("choose-file-review");
  expect((await record(triage, file, "pending")).body).toMatchObject({ state: "pending", mayRecord: true });
  expect(await stepsOf(file)).not.toContain("choose-file-review");
  const body = { version: file.version, reason: "Confirmed by telephone", step: "choose-file-review" };
  expect((await post(officer, `/api/v1/cases/${file.id}/steps`, body)).body).toMatchObject({
    code: "step-guard-not-met",
    fields: [{ code: "screening-allows" }],
  });
  const awaited = await tasksOf(file);
  expect(awaited.map((one) => [one.queue, one.outcome])).toEqual([
    ["choose-stream", null],
    ["screenings-to-follow", null],
  ]);
  expect(awaited[0].due > before.due).toBe(true);
  expect((await record(officer, file, "confirmed")).body.items).toMatchObject([
    { state: "confirmed", on: "2026-11-24", by: "A registry-officer" },
    { state: "pending" },
  ]);
  expect(await stepsOf(file)).toContain("choose-file-review");
  const done = await tasksOf(file);
  expect(done.map((one) => [one.queue, one.outcome])).toEqual([
    ["choose-stream", null],
    ["screenings-to-follow", "received"],
  ]);
  expect(done[0].due < awaited[0].due).toBe(true);
  const history = await t.call(officer, "GET", `/api/v1/cases/${file.id}/history`);
  const types = history.body.items.map((one: { type: string }) => one.type);
  expect(types).toEqual(expect.arrayContaining(["screening-requested", "screening-result-recorded"]));
});

test("an issue keeps the claim from file review, and leaves the hearing to be chosen", async () => {
  const file = await aClaim();
  await record(officer, file, "issue");
  expect(await stepsOf(file)).not.toContain("choose-file-review");
  expect(await stepsOf(file)).toContain("make-ready");
});

test("what is on record, a day that cannot be, and another proceeding are refused", async () => {
  const file = await aClaim();
  for (const on of ["2026-11-25", "2025-11-01"])
    expect((await record(officer, file, "pending", on)).body.code).toBe("screening-day-impossible");
  expect((await record(officer, file, "pending", "soon")).status).toBe(400);
  expect((await record(officer, file, "lost")).status).toBe(400);
  await record(officer, file, "pending", "2026-11-20");
  expect((await record(officer, file, "confirmed", "2026-11-19")).body.code).toBe("screening-day-impossible");
  expect((await record(officer, file, "pending", "2026-11-21")).body.code).toBe("screening-recorded-already");
  const detention = await aCase({}, { division: "ID", proceedingType: "detention-review" });
  expect((await record(officer, detention, "pending")).body.code).toBe("screening-not-asked");
});

test("of two who record one result at once, one does and the other is told", async () => {
  const file = await aClaim();
  const answers = await Promise.all([record(officer, file, "confirmed"), record(triage, file, "confirmed")]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
});

test("only the registry records it, nobody outside the staff reads it, and a sealed file's is not there", async () => {
  const file = await aClaim();
  expect((await record(nobody, file, "pending")).status).toBe(401);
  for (const role of ["scheduling-officer", "member", "counsel"] as const)
    expect((await record(await t.person(role), file, "pending")).status).toBeGreaterThanOrEqual(403);
  expect((await view(await t.person("member"), file)).body).toMatchObject({ state: null, mayRecord: false });
  expect((await view(await t.person("counsel"), file)).status).toBeGreaterThanOrEqual(403);
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $1)", [file.id]);
  expect((await record(officer, file, "pending")).body.code).toBe("case-not-found");
});
