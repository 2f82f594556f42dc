import { afterAll, beforeEach, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aSitting, hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import type { Actor } from "../../kernel/actor.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId, HearingId } from "../../kernel/ids.ts";
import { leaveHearings } from "./commands/leave-hearings.ts";
import { tellLeftOut } from "./commands/tell-left-out.ts";
import { settingSteps } from "./queries/heard-together.ts";
import { viewRoom } from "./queries/list-rooms.ts";
import { hearingOfUndertaking } from "./queries/outcome-of.ts";
import { routes } from "./routes.ts";
import { prepareSitting } from "./steps/prepare-sitting.ts";

const { t, officer, member, registry, aCase, set, aDay } = await hearingStage();
afterAll(() => t.close());
beforeEach(() => t.at("2026-11-24T15:00:00.000Z"));

const unknown = "01900000-0000-7000-8000-00000000ffff";
const idOf = (who: Actor) => String(who.accountId);
const held = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
const record = (id: string, body: object = held, who = member) =>
  t.call(who, "POST", `/api/v1/hearings/${id}/outcome`, body as never);

test("what is no identifier is nobody's hearing, room, undertaking or person", async () => {
  const { theCase } = await aCase();
  const hearing = await set(theCase.id, setting({ on: aDay() }));
  expect(await notRefusedWithoutIdentifier(t, routes, { caseId: theCase.id, hearingId: hearing.body.id })).toEqual([]);
});

test("an outcome is recorded from the hour at which the hearing begins, with undertakings from that day on", async () => {
  const { theCase } = await aCase();
  const on = aDay();
  const { id } = (await set(theCase.id, setting({ on, memberId: idOf(member) }))).body;
  t.at(`${on}T13:59:59.999Z`);
  expect((await record(id)).body.code).toBe("hearing-not-begun");
  t.at(`${on}T14:00:00.000Z`);
  const undertakings = [{ byWhom: "party", what: "Letter", dueOn: on }];
  expect((await record(id, { ...held, undertakings })).status).toBe(201);
});

test("a case whose table has no step for what happened keeps its outcome unrecorded", async () => {
  const { theCase } = await aCase();
  const on = aDay();
  const { id } = (await set(theCase.id, setting({ on, memberId: idOf(member) }))).body;
  await t.store.pool.query("update cases set status = 'special-hearing', proceeding_type = 'cessation' where id = $1", [
    theCase.id,
  ]);
  t.at(`${on}T18:00:00.000Z`);
  expect((await record(id, { ...held, outcome: "part-heard", decision: null })).body.code).toBe(
    "case-step-not-possible",
  );
});

test("one person is not at a sitting in two places, and who appears for counsel is known and in good standing", async () => {
  const colleagueId = await aCounsel(t, { licenceNumber: "HEAR-TWICE" });
  const colleague = await t.person("counsel", colleagueId);
  const { theCase, counsel } = await aCase();
  const on = aDay();
  const appearing = (accountId: string | null, name: string | null = null) =>
    set(theCase.id, setting({ on, appearing: [{ counselId: String(counsel.counselId), accountId, name }] }));
  for (const nobody of [null, unknown, idOf(officer)])
    expect((await appearing(nobody)).body).toMatchObject({
      code: "appearing-person-not-known",
      fields: [{ path: "/sitting/appearing/0" }],
    });
  for (const standing of ["suspended", "revoked"]) {
    await t.store.pool.query("update counsels set standing = $1 where id = $2", [standing, colleagueId]);
    expect((await appearing(idOf(colleague))).body.code, standing).toBe("counsel-not-in-good-standing");
  }
  await t.store.pool.query("update counsels set standing = 'good' where id = $1", [colleagueId]);
  await t.store.pool.query(
    "insert into role_assignments (id, account_id, role, from_at) values (gen_random_uuid(), $1, 'interpreter', now())",
    [colleague.accountId],
  );
  const twice = await set(
    theCase.id,
    setting({
      on,
      interpreterId: idOf(colleague),
      appearing: [{ counselId: String(counsel.counselId), accountId: idOf(colleague), name: null }],
    }),
  );
  expect(twice.body).toMatchObject({ code: "sitting-person-twice", title: expect.stringContaining("A counsel") });
  expect((await appearing(idOf(colleague))).status).toBe(201);
});

test("no panel sits on a case of the Immigration Division, and the RAD's parties are told the issues", async () => {
  const [second, third] = [await t.person("member"), await t.person("member")];
  const panelIds = [idOf(second), idOf(third)];
  const review = { division: "ID", proceedingType: "detention-review", origin: null } as const;
  const { theCase } = await aCase(aReferral({}, review));
  const refused = await set(theCase.id, setting({ on: aDay(), memberId: idOf(member), panelIds }));
  expect(refused.body.code).toBe("panel-not-of-division");
  const { theCase: appeal } = await aCase(aReferral({}, { division: "RAD", proceedingType: "appeal", origin: null }));
  await t.store.pool.query("update cases set status = 'ready' where id = $1", [appeal.id]);
  expect((await set(appeal.id, setting({ on: aDay(), issues: null }))).body.code).toBe("hearing-issues-wanted");
  expect((await set(appeal.id, setting({ on: aDay(), issues: "Credibility" }))).status).toBe(201);
});

test("who acts for somebody is not at two sittings at once, and a witness is heard within the sitting", async () => {
  const on = aDay();
  const [{ theCase: one }, { theCase: other }] = [await aCase(), await aCase()];
  const clerk = await registry();
  const parties = await Promise.all(
    [one, other].map(async (theCase) => (await t.call(clerk, "GET", `/api/v1/cases/${theCase.id}`)).body.parties),
  );
  const acting = parties[0][0].personId;
  const representative = await t.person("designated-representative");
  await t.store.pool.query("update accounts set person_id = $1 where id = $2", [acting, representative.accountId]);
  for (const [place, theCase] of [one, other].entries())
    await t.store.pool.query(
      `insert into designated_representatives (id, case_id, person_id, acting_person_id, basis, from_at)
       values (gen_random_uuid(), $1, $2, $3, 'parent', now())`,
      [theCase.id, parties[place][0].personId, acting],
    );
  expect((await set(one.id, setting({ on }))).status).toBe(201);
  expect((await set(other.id, setting({ on, time: "10:00" }))).body.code).toBe("representative-already-sitting");
  const witness = (from: string, to: string) =>
    set(other.id, setting({ on, time: "13:00", witnesses: [{ name: "Amina Farah", from, to }] }));
  expect((await witness("12:30", "13:30")).body).toMatchObject({
    code: "witness-outside-sitting",
    fields: [{ path: "/sitting/witnesses/0" }],
  });
  expect((await witness("13:00", "13:30")).status).toBe(201);
});

test("a room that nobody opened is not there", async () => {
  await expect(t.store.readOnly(officer, (tx) => viewRoom(tx, unknown as never))).rejects.toMatchObject({
    code: "room-not-found",
  });
  for (const id of [unknown, "tomorrow"])
    await expect(t.store.readOnly(officer, (tx) => hearingOfUndertaking(tx, id))).rejects.toMatchObject({
      code: "undertaking-not-found",
    });
  await expect(t.store.readOnly(officer, (tx) => prepareSitting(tx, [], aSitting(), null))).rejects.toMatchObject({
    code: "office-not-found",
  });
  expect(() => settingSteps([], "2026-11-24")).toThrow("case-not-found");
});

test("a case that came back to its hearing does not leave it, and the job may run twice", async () => {
  const { theCase } = await aCase();
  const { id } = (await set(theCase.id, setting({ on: aDay() }))).body;
  await t.store.transact(theSystem, (tx) => leaveHearings(tx, theCase.id as CaseId));
  expect((await t.call(officer, "GET", `/api/v1/hearings/${id}`)).body.status).toMatch(/set/);
});

test("that a family is heard apart is told once to the case left out", async () => {
  const [{ theCase: one }, { theCase: other }] = [await aCase(), await aCase()];
  const { id } = (await set(one.id, setting({ on: aDay() }))).body;
  const join = { version: (await t.call(officer, "GET", `/api/v1/cases/${other.id}`)).body.version, reason: null };
  const joined = await t.call(await registry(), "POST", `/api/v1/cases/${other.id}/join`, {
    ...join,
    fileNumber: one.fileNumber,
  } as never);
  expect(joined.status).toBe(200);
  const tell = () =>
    t.store.transact(theSystem, (tx) => tellLeftOut(tx, { caseId: one.id as CaseId, hearingId: id as HearingId }));
  await tell();
  await tell();
  const { rows } = await t.store.pool.query(
    "select count(*)::int as n from events where case_id = $1 and type = 'hearing-set-apart'",
    [other.id],
  );
  expect(rows[0].n).toBe(1);
});
