import { afterAll, describe, expect, test } from "vitest";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { nobody } from "../../kernel/actor.ts";

const { t, officer, member, registry, aCase, set, aDay } = await hearingStage();
afterAll(() => t.close());

const held = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };

/** A case whose hearing before the member has begun. */
async function heard(referral = aReferral()) {
  t.at("2026-11-24T15:00:00.000Z");
  const on = aDay();
  const { theCase, cases, counsel } = await aCase(referral);
  const { body } = await set(theCase.id, setting({ on, memberId: member.accountId }));
  t.at(`${on}T18:00:00.000Z`);
  const record = (outcome: object = held, who = member) =>
    t.call(who, "POST", `/api/v1/hearings/${body.id}/outcome`, outcome as never);
  return { theCase, cases, counsel, hearing: body, record, on };
}
const statusOf = async (caseId: string) => (await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body.status.code;

describe("what happened at a hearing", () => {
  test("a hearing that was held leaves its cases heard, with their member, and says so in their history", async () => {
    const { theCase, counsel, hearing, record } = await heard();
    const undertakings = [{ byWhom: "counsel", what: "Medical report", dueOn: "2028-12-01" }];
    const answer = await record({ ...held, undertakings, note: "Evidence closed." });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      outcome: { outcome: { code: "held" }, decision: "reserved", note: "Evidence closed." },
      undertakings: [{ what: "Medical report", dueOn: "2028-12-01", metOn: null }],
    });
    expect(await statusOf(theCase.id)).toBe("heard");
    // What was recorded is not offered to be recorded again.
    expect(answer.body.actions).not.toContain("hearing.record-outcome");
    const seen = await t.call(counsel, "GET", `/api/v1/hearings/${hearing.id}/record`);
    expect(seen.body).toMatchObject({ outcome: { note: null, recordedBy: null }, actions: [] });
    const { body } = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`);
    const event = body.items.find((one: { type: string }) => one.type === "hearing-outcome-recorded");
    expect(event.payload).toMatchObject({ outcome: "held", decision: "reserved" });
    const relation = await t.store.pool.query(
      "select 1 from case_access where case_id = $1 and relation = 'assigned-member' and until_at is null",
      [theCase.id],
    );
    expect(relation.rowCount).toBe(1);
  });

  test.each([
    ["adjourned", "technology", null, "ready"],
    ["postponed", "counsel-unavailable", "postponed-hearing", "ready"],
    ["not-attended", "absent-no-word", "missed-hearing", "in-default"],
  ])("%s gives the case back, without its member", async (outcome, cause, trigger, status) => {
    const { theCase, record, on } = await heard();
    expect((await record({ ...held, outcome, cause, decision: null })).status).toBe(201);
    expect(await statusOf(theCase.id)).toBe(status);
    const found = await t.store.pool.query(
      "select to_char(happened_on, 'YYYY-MM-DD') as on from deadline_triggers where case_id = $1 and code in ('postponed-hearing', 'missed-hearing')",
      [theCase.id],
    );
    expect(found.rows).toEqual(trigger === null ? [] : [{ on }]);
    const access = await t.store.pool.query(
      "select 1 from case_access where case_id = $1 and relation = 'assigned-member' and until_at is null",
      [theCase.id],
    );
    expect(access.rowCount).toBe(0);
  });

  test("who did not appear is in default, and explains at a special hearing that comes within days", async () => {
    const { theCase, counsel, record, on } = await heard();
    expect((await record({ ...held, outcome: "not-attended", cause: "absent-no-word", decision: null })).status).toBe(
      201,
    );
    expect(await statusOf(theCase.id)).toBe("in-default");
    const found = await t.store.pool.query(
      "select to_char(happened_on, 'YYYY-MM-DD') as on from deadline_triggers where case_id = $1 and code = 'missed-hearing'",
      [theCase.id],
    );
    expect(found.rows).toEqual([{ on }]);
    const soon = setting({ on: aDay(), memberId: member.accountId });
    const special = await set(theCase.id, soon);
    expect(special.status, JSON.stringify(special.body)).toBe(201);
    expect(await statusOf(theCase.id)).toBe("special-hearing");
    const [notice] = (await t.call(counsel, "GET", "/api/v1/notices")).body.items;
    const read = await t.call(counsel, "GET", `/api/v1/notices/${notice.id}`);
    expect(JSON.stringify(read.body)).toContain("This is a special hearing");
    expect(JSON.stringify(read.body)).toContain("Il s’agit d’une audience spéciale");
    t.at(`${soon.sitting.on}T23:00:00.000Z`);
    expect((await t.call(member, "POST", `/api/v1/hearings/${special.body.id}/outcome`, held)).status).toBe(201);
    expect(await statusOf(theCase.id)).toBe("in-default");
    const { body } = await t.call(member, "GET", `/api/v1/cases/${theCase.id}`);
    expect(body.steps.map((one: { code: string }) => one.code)).toEqual(
      expect.arrayContaining(["excuse-default", "heard-at-once", "abandon-in-default"]),
    );
  });

  test("joined cases move together, and each has the undertaking", async () => {
    const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
    const { cases, record } = await heard(family);
    const undertakings = [{ byWhom: "party", what: "Passports", dueOn: "2028-12-01" }];
    const { body } = await record({ ...held, undertakings });
    expect(body.undertakings).toHaveLength(2);
    for (const one of cases) expect(await statusOf(one.id)).toBe("heard");
  });

  test("a part-heard case stays its member’s and a resumption can be set", async () => {
    const { theCase, record } = await heard();
    expect((await record({ ...held, outcome: "part-heard", decision: null })).status).toBe(201);
    expect(await statusOf(theCase.id)).toBe("part-heard");
    t.at("2026-11-24T15:00:00.000Z");
    const again = await set(theCase.id, setting({ on: aDay(), memberId: member.accountId }));
    expect(again.status).toBe(201);
  });

  test("two at once: one is recorded, the other is told", async () => {
    const { record } = await heard();
    const answers = await Promise.all([record(), record()]);
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
    expect(answers.find((one) => one.status === 409)?.body.code).toBe("outcome-recorded-already");
  });

  test("an undertaking is met once, on a day that has come", async () => {
    const { record, on } = await heard();
    const undertakings = [{ byWhom: "minister", what: "Screening letter", dueOn: "2028-12-01" }];
    const { id } = (await record({ ...held, undertakings })).body.undertakings[0];
    const meet = (day: string, who = officer) =>
      t.call(who, "POST", `/api/v1/undertakings/${id}/met`, { on: day } as never);
    expect((await meet(on, officer)).body.code).toBe("action-not-allowed");
    const clerk = await registry();
    expect((await meet("2030-01-01", clerk)).body.code).toBe("undertaking-day-to-come");
    expect((await meet(on, clerk)).body.undertakings[0].metOn).toBe(on);
    expect((await meet(on, clerk)).body.code).toBe("undertaking-met-already");
    const other = await t.call(clerk, "POST", `/api/v1/undertakings/${crypto.randomUUID()}/met`, { on } as never);
    expect(other.body.code).toBe("undertaking-not-found");
  });
});

describe("an outcome is refused", () => {
  test("before the hearing has begun, of a cancelled one, and of none", async () => {
    const { hearing, record } = await heard();
    const mayRecord = async () =>
      (await t.call(member, "GET", `/api/v1/hearings/${hearing.id}/record`)).body.actions.includes(
        "hearing.record-outcome",
      );
    expect(await mayRecord()).toBe(true);
    t.at("2026-11-24T15:00:00.000Z");
    expect(await mayRecord()).toBe(false);
    expect((await record()).body.code).toBe("hearing-not-begun");
    const cancel = { reason: { code: "other", note: null }, version: 1 };
    await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/cancel`, cancel);
    const clerk = await registry();
    expect((await record(held, clerk)).body.code).toBe("hearing-already-cancelled");
    const none = await t.call(member, "POST", `/api/v1/hearings/${crypto.randomUUID()}/outcome`, held as never);
    expect(none.body.code).toBe("hearing-not-found");
  });

  test.each([
    [{ outcome: "adjourned", decision: null }, "outcome-cause-wrong"],
    [{ outcome: "adjourned", decision: null, cause: "absent-no-word" }, "outcome-cause-wrong"],
    [{ decision: null }, "outcome-decision-wanted"],
    [{ outcome: "part-heard", cause: "no-time-left" }, "outcome-decision-wanted"],
    [{ undertakings: [{ byWhom: "party", what: "Late", dueOn: "2020-01-01" }] }, "undertaking-day-passed"],
  ])("%o: %s, and nothing is written", async (changes, code) => {
    const { theCase, record } = await heard();
    expect((await record({ ...held, ...changes })).body.code).toBe(code);
    expect(await statusOf(theCase.id)).toBe("scheduled");
  });

  test("to a member who is not assigned, to counsel, to other counsel, and signed out", async () => {
    const { counsel, record } = await heard();
    expect((await record(held, await t.person("member"))).body.code).toBe("action-not-allowed");
    expect((await record(held, counsel)).status).toBe(403);
    const { counsel: stranger } = await heard();
    const { record: again } = await heard();
    expect((await again(held, stranger)).body.code).toMatch(/action-not-allowed|hearing-not-found/);
    expect((await record(held, nobody)).status).toBe(401);
  });
});
