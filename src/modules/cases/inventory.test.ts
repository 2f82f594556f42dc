import { afterAll, beforeAll, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";

let t: Tribunal;
let officer: Actor;
let manager: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  manager = await t.person("manager");
});
afterAll(() => t.close());

const read = (actor: Actor) => t.call(actor, "GET", "/api/v1/inventory");
const aCase = async (): Promise<string> =>
  (await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { officeId: "vancouver" }))).body.cases[0].id;

test("open cases are counted by division, office and status, with their ages and nothing of any case", async () => {
  const [first, second] = [await aCase(), await aCase()];
  await t.store.pool.query("update cases set received_on = '2024-01-01' where id = $1", [first]);
  const { status, body } = await read(manager);
  expect(status).toBe(200);
  const row = body.items.find((one: { officeId: string }) => one.officeId === "vancouver");
  expect(row).toMatchObject({ division: { code: "RPD" }, status: { code: "received" }, total: 2 });
  expect(row).toMatchObject({ oldestOn: "2024-01-01", ages: [1, 0, 0, 1] });
  for (const id of [first, second]) expect(JSON.stringify(body)).not.toContain(id);
});

test("a closed case is not in the inventory, and a sealed one is not counted for whoever may not open it", async () => {
  const [closed, sealed] = [await aCase(), await aCase()];
  const totalNow = async () =>
    (await read(manager)).body.items.reduce((sum: number, one: { total: number }) => sum + one.total, 0);
  const before = await totalNow();
  await t.store.pool.query("update cases set finalized_on = '2026-11-24' where id = $1", [closed]);
  expect(await totalNow()).toBe(before - 1);
  const seal = { reason: "order" } as const;
  expect((await t.call(await t.person("member"), "POST", `/api/v1/cases/${sealed}/seal`, seal)).status).toBe(200);
  expect(await totalNow()).toBe(before - 2);
});

test("open cases are counted by the language of the proceedings too, and cases that ended by week", async () => {
  t.at("2026-11-25T15:00:00.000Z");
  const [french, ended, sealed, long] = [await aCase(), await aCase(), await aCase(), await aCase()];
  const sum = (rows: readonly { total: number }[]) => rows.reduce((n, one) => n + one.total, 0);
  const before = (await read(manager)).body;
  expect(sum(before.languages)).toBe(sum(before.items));
  await t.store.pool.query("update cases set language = 'fr' where id = $1", [french]);
  const end = (id: string, on: string) =>
    t.store.pool.query("update cases set finalized_on = $2, status = 'withdrawn' where id = $1", [id, on]);
  await end(ended, "2026-11-23");
  await end(sealed, "2026-11-22");
  await end(long, "2026-08-30");
  const seal = { reason: "order" } as const;
  expect((await t.call(await t.person("member"), "POST", `/api/v1/cases/${sealed}/seal`, seal)).status).toBe(200);
  const { body } = await read(manager);
  const row = body.languages.find((one: { language: string }) => one.language === "fr");
  expect(row).toMatchObject({ division: { code: "RPD" }, total: 1, ages: [1, 0, 0, 0] });
  expect(body.ended.map((one: { week: string }) => one.week)).toHaveLength(13);
  expect(body.ended.at(0).week).toBe("2026-08-31");
  expect(body.ended.at(-1).week).toBe("2026-11-23");
  const was = before.ended.map((one: { divisions: { total: number }[] }) => sum(one.divisions));
  const is = body.ended.map((one: { divisions: { total: number }[] }) => sum(one.divisions));
  // A Sunday ends the week before; what is sealed, and what ended longer ago, is not counted.
  expect(is).toEqual([...was.slice(0, -1), (was.at(-1) ?? 0) + 1]);
});

test("the inventory is the manager's", async () => {
  expect((await read(nobody)).status).toBe(401);
  for (const role of ["counsel", "operator", "registry-officer"] as const)
    expect((await read(await t.person(role))).status).toBe(403);
});
