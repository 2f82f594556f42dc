import { afterAll, beforeEach, expect, test } from "vitest";
import { aReferral } from "../../../../test/stages/referral.ts";
import { nobody } from "../../../kernel/actor.ts";
import { explainShortages } from "../../../scheduler/solver/explain-shortages.ts";
import { anInterpreter, schedulingStage } from "../testing.ts";

const { t, afresh, officer, interpreter, calendars, aReadyCase, run } = await schedulingStage();
afterAll(() => t.close());
const usual = calendars.current;
beforeEach(afresh);
const explained = async (id: string) =>
  (await t.call(officer, "GET", `/api/v1/schedule/runs/${id}/explained`)).body.explained;
const leftOut = async (id: string) => (await t.call(officer, "GET", `/api/v1/schedule/runs/${id}/left-out`)).body.items;

/** One interpreter who comes on one morning, and three claimants who need them. */
async function shortOfInterpreters() {
  const morning = { from: "2027-01-18T12:30:00.000Z", to: "2027-01-18T17:30:00.000Z" };
  const one = { ...anInterpreter(interpreter.accountId ?? ""), available: [morning] };
  calendars.current = { ...usual, interpreters: [one] };
  const cases = [await aReadyCase(), await aReadyCase(), await aReadyCase()];
  return { cases, id: await run() };
}

test("a run keeps who is missing, as the command says of the same plan, with the cases that have no place", async () => {
  const { id, cases } = await shortOfInterpreters();
  const found = await explained(id);
  expect(found.totals).toEqual({ placed: 1, impossible: 0, unavoidable: 2, search: 0 });
  expect(found.missing).toMatchObject([
    { of: "interpreters", languages: [{ en: "Somali" }], asked: 3, atLeast: 2, leftOut: 2 },
  ]);
  const kept = await t.store.pool.query("select problem, plan from schedule_run_plans where run_id = $1", [id]);
  const [said] = explainShortages(kept.rows[0].problem, kept.rows[0].plan).missing;
  expect(found.missing[0]).toMatchObject({ hire: said?.hire, missingMinutes: said?.missingMinutes });
  expect(said?.hire).toBeGreaterThan(0);
  const out = await leftOut(id);
  expect(found.missing[0].cases.map((one: { id: string }) => one.id).toSorted()).toEqual(
    out.map((one: { case: { id: string } }) => one.case.id).toSorted(),
  );
  expect(out).toMatchObject([{ why: "unavoidable" }, { why: "unavoidable" }]);
  expect(cases.map(({ theCase }) => theCase.id)).toEqual(
    expect.arrayContaining(out.map((one: { case: { id: string } }) => one.case.id)),
  );
  const somali = found.capacity.filter((one: { of: string }) => one.of === "interpreters");
  expect(somali).toContainEqual(
    expect.objectContaining({ month: "2027-01", people: 1, availableMinutes: 300, placedMinutes: 210 }),
  );
  expect(somali.reduce((sum: number, one: { askedMinutes: number }) => sum + one.askedMinutes, 0)).toBe(630);
  // What is kept with the run names nobody and no case.
  const rows = await t.store.pool.query("select x::text as all from schedule_run_explanations x where run_id = $1", [
    id,
  ]);
  const own = [interpreter.accountId ?? "", ...cases.map(({ theCase }) => theCase.id)];
  for (const one of own) expect(rows.rows[0].all).not.toContain(one);
});

test("the smallest change that frees a case is told, and names people by their names", async () => {
  const { theCase, counsel } = await aReadyCase();
  const unavailable = [{ from: "2026-01-01T00:00:00.000Z", to: "2028-01-01T00:00:00.000Z" }];
  calendars.current = { ...usual, counsel: [{ id: counsel.accountId ?? "", unavailable, maxHearingsPerDay: 2 }] };
  const [one] = await leftOut(await run());
  expect(one).toMatchObject({ case: { id: theCase.id } });
  const name = await t.store.pool.query("select name from accounts where id = $1", [counsel.accountId]);
  expect(one.change.en).toMatch(/^It would have a place if counsel .+ could come on [A-Z][a-z]+ [0-9]+, 20[0-9]{2}\.$/);
  expect(one.change.en).toContain(name.rows[0].name);
  expect(one.change.fr).toContain(`Elle aurait une place si le conseil ${name.rows[0].name} pouvait venir le`);
});

test("a language that nobody speaks is impossible and asks for nobody of those there are; who may not plan reads nothing", async () => {
  const { counsel } = await aReadyCase(aReferral({ interpreterLanguage: "ti", interpreterDialect: null }));
  const id = await run();
  expect((await explained(id)).totals).toEqual({ placed: 0, impossible: 1, unavoidable: 0, search: 0 });
  expect(await leftOut(id)).toMatchObject([{ why: "impossible", change: { en: expect.stringContaining("one more") } }]);
  const path = `/api/v1/schedule/runs/${id}/explained`;
  expect((await t.call(counsel, "GET", path)).status).toBe(403);
  expect((await t.call(nobody, "GET", path)).status).toBe(401);
  const unknown = await t.call(officer, "GET", "/api/v1/schedule/runs/none/explained");
  expect(unknown).toMatchObject({ status: 404, body: { code: "schedule-run-not-found" } });
});
