import { afterAll, describe, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aSitting, hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import type { Actor } from "../../kernel/actor.ts";
import { nobody, theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { followPeople } from "./commands/follow-people.ts";
import type { Sitting } from "./contract.ts";
import { jobs } from "./jobs.ts";

const { t, officer, registry, aCase, set, aDay } = await hearingStage();
afterAll(() => t.close());

const clerk = await registry();
const interpreter = await t.person("interpreter");
const minister = await t.person("minister-counsel");
const [first, second, third] = await Promise.all([t.person("member"), t.person("member"), t.person("member")]);
const idOf = (who: Actor) => String(who.accountId);
const change = (hearing: { id: string; version: number }, sitting: Partial<Sitting>) =>
  t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/change`, {
    sitting: aSitting(sitting),
    shortNotice: null,
    reason: { code: "correction", note: null },
    version: hearing.version,
  } as never);
const standing = async (hearingId: string) =>
  (
    await t.store.pool.query(
      "select role, name, account_id, presides, state from hearing_people where hearing_id = $1 and state <> 'left' order by role, name",
      [hearingId],
    )
  ).rows;

describe("the people of a sitting", () => {
  test("are written down when it is set, stay or leave when it is changed, and leave when it is cancelled", async () => {
    const { theCase, counsel } = await aCase();
    const on = aDay();
    const answer = await set(
      theCase.id,
      setting({
        on,
        memberId: idOf(first),
        panelIds: [idOf(third), idOf(second)],
        interpreterId: idOf(interpreter),
        ministerCounselId: idOf(minister),
      }),
    );
    expect(answer.status).toBe(201);
    expect((await standing(answer.body.id)).map((row) => [row.role, row.presides])).toEqual([
      ["counsel", false],
      ["interpreter", false],
      ["member", true],
      ["member", false],
      ["member", false],
      ["minister-counsel", false],
    ]);
    // A party sees who sits, and no account.
    const seen = (await t.call(counsel, "GET", `/api/v1/hearings/${answer.body.id}`)).body;
    expect(seen.people[0]).toMatchObject({ role: "member", presides: true, name: "A member", accountId: null });
    expect(seen.people.every((one: { accountId: null }) => one.accountId === null)).toBe(true);
    // Each of the three sees the case as its member.
    const access = await t.store.pool.query(
      "select count(*)::int as n from case_access where case_id = $1 and relation = 'assigned-member' and until_at is null",
      [theCase.id],
    );
    expect(access.rows[0].n).toBe(3);
    // What a caller of today leaves out stays.
    const later = await change(answer.body, { on, time: "13:00", memberId: idOf(first) });
    expect(later.body.people).toHaveLength(6);
    const alone = await change(later.body, {
      on,
      time: "13:00",
      memberId: idOf(first),
      panelIds: [],
      interpreterId: null,
      interpreterName: "Hodan Warsame",
    });
    expect(alone.body.interpreterName).toBe("Hodan Warsame");
    expect(alone.body.people.map((one: { role: string }) => one.role)).toEqual([
      "member",
      "interpreter",
      "counsel",
      "minister-counsel",
    ]);
    const gone = await t.call(officer, "POST", `/api/v1/hearings/${answer.body.id}/cancel`, {
      reason: { code: "other", note: null },
      version: alone.body.version,
    });
    expect(gone.status).toBe(200);
    expect(await standing(answer.body.id)).toEqual([]);
  });

  test.each([
    ["an interpreter", { interpreterId: idOf(interpreter) }, "interpreter-already-sitting", "A interpreter"],
    ["the Minister’s counsel", { ministerCounselId: idOf(minister) }, "minister-counsel-already-sitting", "A minister"],
    [
      "a member of a panel",
      { memberId: idOf(first), panelIds: [idOf(second), idOf(third)] },
      "member-already-sitting",
      "A member",
    ],
  ] as const)("%s is not at two sittings: who and which hours are said", async (_name, people, code, name) => {
    const on = aDay();
    const own: Partial<Sitting> =
      "panelIds" in people ? { memberId: people.panelIds[0] } : (people as Partial<Sitting>);
    expect((await set((await aCase()).theCase.id, setting({ on, ...own }))).status).toBe(201);
    const wanted = { on, time: "11:00", ...people } as Partial<Sitting>;
    const { theCase } = await aCase();
    const answer = await set(theCase.id, setting(wanted));
    expect(answer.body.code).toBe(code);
    expect(answer.body.title).toContain(name);
    expect(answer.body.title.replaceAll("\u00a0", " ")).toContain("9:00 a.m.");
    expect((await set(theCase.id, setting({ ...wanted, time: "13:00" }))).status).toBe(201);
  });

  test("two officers who choose one interpreter at once: one of them is told", async () => {
    const on = aDay();
    const cases = await Promise.all([aCase(), aCase(), aCase()]);
    const answers = await Promise.all(
      cases.map(({ theCase }) => set(theCase.id, setting({ on, interpreterId: idOf(interpreter) }))),
    );
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    expect(answers.flatMap((one) => one.body.code ?? [])).toEqual(Array(2).fill("interpreter-already-sitting"));
  });

  test.each([
    ["two members", { memberId: idOf(first), panelIds: [idOf(second)] }, "panel-of-three-wanted"],
    ["one member twice", { memberId: idOf(first), panelIds: [idOf(second), idOf(second)] }, "panel-of-three-wanted"],
    ["nobody who presides", { panelIds: [idOf(second), idOf(third)] }, "panel-of-three-wanted"],
    [
      "somebody who is no member",
      { memberId: idOf(first), panelIds: [idOf(second), idOf(minister)] },
      "member-not-found",
    ],
    ["an interpreter who is none", { interpreterId: idOf(first) }, "interpreter-not-found"],
    [
      "an interpreter of no language",
      { interpreterLanguage: null, interpreterId: idOf(interpreter) },
      "interpreter-language-wanted",
    ],
    ["a Minister’s counsel who is none", { ministerCounselId: idOf(first) }, "minister-counsel-not-found"],
    [
      "somebody in place of a stranger",
      { appearing: [{ counselId: "01900000-0000-7000-8000-000000000000", accountId: null, name: "Somebody" }] },
      "counsel-not-on-files",
    ],
  ] as const)("a sitting with %s is refused", async (_name, people, code) => {
    const { theCase } = await aCase();
    const answer = await set(theCase.id, setting({ on: aDay(), ...(people as unknown as Partial<Sitting>) }));
    expect(answer.body.code).toBe(code);
  });
});

describe("witnesses", () => {
  test("are heard at hours of their own within the sitting, and are shown with them", async () => {
    const { theCase, counsel } = await aCase(aReferral({}, { officeId: "vancouver" }));
    const witnesses = [
      { name: "Dre Ada Quist", from: "10:30", to: "11:00" },
      { name: "Bo Quist", from: "09:30", to: "10:30" },
    ];
    const on = aDay();
    const late = [{ name: "Late", from: "12:00", to: "13:00" }];
    expect((await set(theCase.id, setting({ on, witnesses: late }))).body.code).toBe("witness-outside-sitting");
    const backwards = [{ name: "Back", from: "11:00", to: "10:00" }];
    expect((await set(theCase.id, setting({ on, witnesses: backwards }))).body.code).toBe("witness-outside-sitting");
    const hearing = await set(theCase.id, setting({ on, witnesses }));
    const seen = (await t.call(counsel, "GET", `/api/v1/hearings/${hearing.body.id}`)).body.people;
    expect(seen.filter((one: { role: string }) => one.role === "witness")).toMatchObject([
      { name: "Bo Quist", from: "09:30", to: "10:30" },
      { name: "Dre Ada Quist", from: "10:30", to: "11:00" },
    ]);
    // A change that says nothing of them leaves them.
    const later = await change(hearing.body, { on, joinCode: "77" });
    expect(later.body.people.filter((one: { role: string }) => one.role === "witness")).toHaveLength(2);
  });
});

describe("a hearing that goes on", () => {
  test("has the people who were there, unless somebody else is chosen; before another member that is said", async () => {
    const { theCase } = await aCase();
    const on = aDay();
    const people = { memberId: idOf(first), interpreterId: idOf(interpreter), ministerCounselId: idOf(minister) };
    const hearing = await set(theCase.id, setting({ on, ...people }));
    t.at(`${on}T20:00:00.000Z`);
    const outcome = { outcome: "part-heard", cause: null, decision: null, note: null, undertakings: [] };
    expect((await t.call(first, "POST", `/api/v1/hearings/${hearing.body.id}/outcome`, outcome as never)).status).toBe(
      201,
    );
    const choices = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/hearing-choices`);
    expect(choices.body.partHeard).toMatchObject({ ...people, on });
    const next = `${Number(on.slice(0, 4)) + 1}-03-14`;
    const preview = await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/hearings/preview`, {
      ...aSitting({ on: next, memberId: idOf(second) }),
    } as never);
    expect(JSON.stringify(preview.body.warnings)).toContain("the hearing begins again");
    // The check names who would sit.
    expect(preview.body.members).toEqual(["A member"]);
    const resumed = await set(theCase.id, setting({ on: next }));
    expect(resumed.body.code).toBeUndefined();
    expect(resumed.body.member.accountId).toBe(first.accountId);
    const roles = resumed.body.people.map((one: { role: string }) => one.role);
    expect(roles).toEqual(["member", "interpreter", "counsel", "minister-counsel"]);
    t.at("2026-11-24T15:00:00.000Z");
  });
});

test("an officer chooses among those who may sit: no member who is excluded, on no joined case either", async () => {
  const { theCase } = await aCase();
  await t.store.pool.query(
    "insert into member_exclusions (id, case_id, account_id, reason, excluded_at) values (gen_random_uuid(), $1, $2, 'conflict', now())",
    [theCase.id, third.accountId],
  );
  const { body } = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/hearing-choices`);
  const ids = body.members.map((one: { id: string }) => one.id);
  expect(ids).toContain(first.accountId);
  expect(ids).not.toContain(third.accountId);
  expect(body.interpreters.map((one: { id: string }) => one.id)).toContain(interpreter.accountId);
  expect(body.counsel).toMatchObject([{ name: expect.stringContaining(" ") }]);
  const listed = await t.call(officer, "GET", `/api/v1/members?division=RPD&caseId=${theCase.id}`);
  expect(listed.body.items.map((one: { id: string }) => one.id)).not.toContain(third.accountId);
  expect((await t.call(first, "GET", `/api/v1/cases/${theCase.id}/hearing-choices`)).body.code).toBe(
    "action-not-allowed",
  );
});

describe("counsel", () => {
  const onRecord = async (caseId: string) =>
    (await t.store.pool.query("select id from representations where case_id = $1 and until_at is null", [caseId]))
      .rows[0].id;
  const twoCasesOf = async () => {
    const one = await aCase();
    const other = await aCase();
    await t.call(
      clerk,
      "POST",
      `/api/v1/cases/${other.theCase.id}/representations/${await onRecord(other.theCase.id)}/replace`,
      {
        counselId: one.counselId,
        scope: "whole-proceeding",
        authorisation: "counsel-contact-information-form",
      },
    );
    return { ...one, other: other.theCase };
  };

  test("is not at two sittings, unless somebody appears in their place", async () => {
    const { theCase, other, counselId } = await twoCasesOf();
    const on = aDay();
    expect((await set(theCase.id, setting({ on }))).status).toBe(201);
    const refused = await set(other.id, setting({ on }));
    expect(refused.body.code).toBe("counsel-already-sitting");
    const colleague = await t.person("counsel", await aCounsel(t, { licenceNumber: "HEAR-COLLEAGUE" }));
    const appearing = [{ counselId, accountId: idOf(colleague), name: null }];
    const answer = await set(other.id, setting({ on, appearing } as never));
    expect(answer.status).toBe(201);
    expect(answer.body.people.find((one: { role: string }) => one.role === "counsel")).toMatchObject({
      name: "A counsel",
      accountId: colleague.accountId,
      isElsewhere: false,
    });
    // Who appears sees no case by it.
    expect((await t.call(colleague, "GET", `/api/v1/hearings/${answer.body.id}`)).status).toBe(404);
    // The name of somebody without an account does as well, and the colleague is free again.
    const named = await change(answer.body, { on, appearing: [{ counselId, accountId: null, name: "Me Inès Roy" }] });
    expect(named.body.people.find((one: { role: string }) => one.role === "counsel").name).toBe("Me Inès Roy");
  });

  test("what changes on one of two joined cases leaves the other’s counsel, and who appears in their place", async () => {
    const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
    const { cases, counselId } = await aCase(family);
    const [one, other] = cases.map(({ id }) => id as CaseId) as [CaseId, CaseId];
    const colleague = await t.person("counsel", await aCounsel(t, { licenceNumber: "HEAR-JOINED" }));
    const appearing = [{ counselId, accountId: idOf(colleague), name: null }];
    const hearing = await set(one, setting({ on: aDay(), appearing } as never));
    const accounts = async () => (await standing(hearing.body.id)).map((row) => row.account_id);
    expect(await accounts()).toEqual([idOf(colleague), idOf(colleague)]);
    await t.store.transact(theSystem, (tx) => followPeople(tx, one));
    expect(await accounts()).toEqual([idOf(colleague), idOf(colleague)]);
    await t.store.pool.query("update representations set until_at = now() where case_id = $1", [other]);
    await t.store.transact(theSystem, (tx) => followPeople(tx, other));
    expect(await accounts()).toEqual([idOf(colleague)]);
  });

  test("who comes on a case with a hearing is at it; where they are elsewhere then, that is seen and nothing is undone", async () => {
    const { theCase, other, counselId } = await twoCasesOf();
    const on = aDay();
    await set(theCase.id, setting({ on }));
    const [party] = (await t.call(clerk, "GET", `/api/v1/cases/${other.id}`)).body.parties;
    const end = await t.call(
      clerk,
      "POST",
      `/api/v1/cases/${other.id}/representations/${await onRecord(other.id)}/end`,
      { reason: "withdrew" },
    );
    expect(end.status).toBe(200);
    const hearing = await set(other.id, setting({ on }));
    expect(hearing.status).toBe(201);
    await t.call(clerk, "POST", `/api/v1/cases/${other.id}/representations`, {
      personId: party.personId,
      counselId,
      scope: "whole-proceeding",
      authorisation: "counsel-contact-information-form",
    });
    await runJobs(t, jobs);
    await runJobs(t, jobs);
    expect((await standing(hearing.body.id)).map((row) => [row.role, row.state])).toEqual([["counsel", "elsewhere"]]);
    const seen = (await t.call(officer, "GET", `/api/v1/hearings/${hearing.body.id}`)).body;
    expect(seen.people).toMatchObject([{ role: "counsel", isElsewhere: true }]);
    // It does not stand in the way of another change at these hours.
    const changed = await change({ id: hearing.body.id, version: 1 }, { on, joinCode: "4321" });
    expect(changed.status).toBe(200);
  });
});

describe("an interpreter", () => {
  test("sees when and how to join their own sittings, and nothing else of a case", async () => {
    const { theCase } = await aCase(aReferral({}, { officeId: "vancouver" }));
    const own = await t.person("interpreter");
    const hearing = await set(theCase.id, setting({ on: aDay(), interpreterId: idOf(own), issues: "Identity" }));
    const { body } = await t.call(own, "GET", "/api/v1/my-sittings");
    expect(body.items).toMatchObject([
      { state: "set", time: "09:00", durationMinutes: 210, interpretation: { en: "Somali" }, joinCode: "1234" },
    ]);
    const told = JSON.stringify(body);
    for (const hidden of [theCase.id, theCase.fileNumber, "Zorvath", "Identity", "A member"])
      expect(told).not.toContain(hidden);
    for (const url of [
      `/hearings/${hearing.body.id}`,
      `/cases/${theCase.id}`,
      "/hearings",
      `/cases/${theCase.id}/hearings`,
    ])
      expect([url, (await t.call(own, "GET", `/api/v1${url}`)).status >= 403]).toEqual([url, true]);
    const rows = await t.store.transact(own, async (tx) => [
      await tx.db.selectFrom("hearings").select("id").execute(),
      await tx.db.selectFrom("hearing_people").select("id").execute(),
    ]);
    expect(rows).toEqual([[], []]);
    expect((await t.call(await t.person("interpreter"), "GET", "/api/v1/my-sittings")).body.items).toEqual([]);
    expect((await t.call(nobody, "GET", "/api/v1/my-sittings")).status).toBe(401);
    expect((await t.call(officer, "GET", "/api/v1/my-sittings")).body.code).toBe("action-not-allowed");
    // Another interpreter is chosen: how to join is no longer theirs to know.
    await change(hearing.body, {
      on: hearing.body.on,
      interpreterId: null,
      interpreterName: "Hodan Warsame",
      issues: "Identity",
    });
    const after = (await t.call(own, "GET", "/api/v1/my-sittings")).body.items;
    expect(after).toMatchObject([{ state: "withdrawn", joinUrl: null, joinCode: null }]);
  });
});
