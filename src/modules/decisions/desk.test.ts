import { afterAll, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { setting } from "../../../test/stages/hearing.ts";

const { t, aCase, set, aDay, member, clerk, get, post, signed } = await decisionStage();
afterAll(() => t.close());

const toRecord = async (who: typeof member) =>
  (await get(who, "/desk")).body.toRecord.map((one: { hearingId: string }) => one.hearingId);

test("who supports members has the hearings of their office to record, and a member those of their own", async () => {
  const support = await t.person("adjudicative-support");
  const elsewhere = await t.person("adjudicative-support");
  const gone = await t.person("adjudicative-support");
  const office = (who: typeof member, to: string) =>
    t.store.pool.query("update role_assignments set office_id = $2 where account_id = $1", [who.accountId, to]);
  await office(support, "toronto");
  await office(elsewhere, "vancouver");
  t.at("2026-11-24T15:00:00.000Z");
  const on = aDay();
  const { theCase } = await aCase();
  const { body } = await set(theCase.id, setting({ on, memberId: member.accountId }));
  expect(await toRecord(support)).toEqual([]);
  t.at(`${on}T18:00:00.000Z`);
  expect(await toRecord(support)).toEqual([body.id]);
  expect(await toRecord(elsewhere)).toEqual([]);
  expect(await toRecord(member)).toEqual([body.id]);
  expect(await toRecord(gone)).toEqual([body.id]);
  await t.store.pool.query("update role_assignments set until_at = $2 where account_id = $1", [
    gone.accountId,
    "2027-01-01T00:00:00Z",
  ]);
  expect(await toRecord(gone)).toEqual([]);
  expect(await toRecord(await t.person("member"))).toEqual([]);
  const outcome = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
  expect((await post(support, `/hearings/${body.id}/outcome`, outcome)).status).toBe(201);
  expect(await toRecord(support)).toEqual([]);
});

test("of one’s notices those that give a decision are listed by themselves", async () => {
  const { counsel, decision } = await signed();
  const listed = async (query: string) =>
    (await get(counsel, `/notices${query}`)).body.items.map((one: { kind: string }) => one.kind);
  expect(await listed("?about=decision")).toEqual([]);
  expect((await listed("")).length).toBeGreaterThan(0);
  await post(clerk, `/decisions/${decision.id}/release`);
  expect(await listed("?about=decision")).toEqual(["notice-of-decision"]);
  expect((await get(counsel, "/notices?about=decision")).body.total).toBe(1);
  expect((await get(counsel, "/notices?about=hearing")).status).toBe(400);
});
