import { afterAll, expect, test } from "vitest";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import {
  excludeMember,
  joinNewCases,
  moveCase,
  openCase,
  openFollowingCase,
  requireNotExcluded,
  requirePersonsKnown,
} from "./index.ts";
import { authorizeOnCase } from "./queries/authorize-on-case.ts";
import { accessStage } from "./testing.ts";

const { t, officer, operator, aCaseOf, counselOnCase, sees } = await accessStage();
const [second, member] = [await t.person("operator"), await t.person("member")];
afterAll(() => t.close());

const post = (actor: Actor, url: string, body: object = {}) => t.call(actor, "POST", url, body as Json);
const view = async (id: string) => (await t.call(officer, "GET", `/api/v1/cases/${id}`)).body;
const seal = (fileNumber: string) => post(operator, "/api/v1/sealed-cases", { fileNumber, reason: "order" });
const noIdentifier = "not-an-identifier";
const unknown = "01900000-0000-7000-8000-00000000ffff";

const factsOf = async (id: string, changes: object = {}) => {
  const { version, language, claimType, origin, country } = await view(id);
  const code = (one: { code: string } | string | null) => (one !== null && typeof one === "object" ? one.code : one);
  const given = { language: code(language), claimType: code(claimType), origin: code(origin), country: code(country) };
  return { version, reason: null, ...given, ...changes };
};
const correctFacts = async (id: string, changes: object) =>
  post(officer, `/api/v1/cases/${id}/facts`, await factsOf(id, changes));

test("facts that cannot be are refused at their fields; the same facts again change nothing", async () => {
  const { theCase } = await aCaseOf(null);
  const before = await view(theCase.id);
  expect((await correctFacts(theCase.id, { claimType: "sponsor-income" })).body).toMatchObject({
    code: "claim-type-unknown",
    fields: [{ path: "/claimType" }],
  });
  expect((await correctFacts(theCase.id, { country: "QQQ" })).body).toMatchObject({
    code: "country-unknown",
    fields: [{ path: "/country" }],
  });
  expect((await correctFacts(theCase.id, {})).status).toBe(200);
  expect((await view(theCase.id)).version).toBe(before.version);
  expect((await correctFacts(theCase.id, { country: "SOM", claimType: "torture" })).status).toBe(200);
  const { items } = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/changes`)).body;
  expect(items.map((one: { field: { code: string } }) => one.field.code).sort()).toEqual(["claimType", "country"]);
  expect(items.map((one: { became: { en: string } }) => one.became.en).sort()).toEqual([
    "Danger of torture",
    "Somalia",
  ]);
});

test("a party's language that nobody speaks is refused, and the same words again change nothing", async () => {
  const { theCase, personId } = await aCaseOf(null);
  const { version, parties } = await view(theCase.id);
  const { names, bornOn, bornYear, nationalities, uci, language, interpreterLanguage, interpreterDialect } = parties[0];
  const same = {
    version,
    reason: null,
    person: { ...names, bornOn, bornYear, nationalities, uci },
    language,
    interpreterLanguage,
    interpreterDialect,
  };
  const correct = (changes: object) =>
    post(officer, `/api/v1/cases/${theCase.id}/parties/${personId}/correction`, { ...same, ...changes });
  expect((await correct({ interpreterLanguage: "qqq" })).body.code).toBe("interpreter-language-unknown");
  expect((await correct({})).status).toBe(200);
  expect((await view(theCase.id)).version).toBe(version);
});

test("a case joined with a sealed one is neither joined further nor separated by who may not see the other", async () => {
  const [{ theCase: one }, { theCase: other }, { theCase: third }] = [
    await aCaseOf(null),
    await aCaseOf(null),
    await aCaseOf(null),
  ];
  const join = async (from: string, fileNumber: string) =>
    post(officer, `/api/v1/cases/${from}/join`, { version: (await view(from)).version, reason: null, fileNumber });
  expect((await join(one.id, other.fileNumber)).status).toBe(200);
  await seal(other.fileNumber);
  expect((await join(one.id, third.fileNumber)).body.code).toBe("joined-file-hidden");
  expect((await join(third.id, one.fileNumber)).body.code).toBe("joined-file-hidden");
  const { version } = await view(one.id);
  const separated = await post(officer, `/api/v1/cases/${one.id}/separate`, { version, reason: null });
  expect(separated.body.code).toBe("joined-file-hidden");
});

test("one case alone joins nothing, and two are joined", async () => {
  const [{ theCase: one }, { theCase: other }] = [await aCaseOf(null), await aCaseOf(null)];
  const groups = async () => (await t.store.pool.query("select count(*)::int as n from case_groups")).rows[0].n;
  const before = await groups();
  const join = (...ids: string[]) => t.store.transact(theSystem, (tx) => joinNewCases(tx, ids as CaseId[]));
  await join(one.id);
  expect(await groups()).toBe(before);
  await join(one.id, other.id);
  expect(await groups()).toBe(before + 1);
});

test("a case moves only along a step that leaves where it stands", async () => {
  const { theCase } = await aCaseOf(null);
  const move = (id: string, step: string) => t.store.transact(theSystem, (tx) => moveCase(tx, id as CaseId, step));
  await expect(move(theCase.id, "hear")).rejects.toMatchObject({ code: "case-step-not-possible" });
  await expect(move(unknown, "make-ready")).rejects.toMatchObject({ code: "case-step-not-possible" });
  await move(theCase.id, "make-ready");
  expect((await view(theCase.id)).status.code).toBe("ready");
});

test("a hearing that was fixed is told when its case leaves it otherwise than by being heard or decided", async () => {
  const told = async (...steps: readonly string[]) => {
    const { theCase } = await aCaseOf(null);
    await t.store.transact(theSystem, async (tx) => {
      for (const step of steps) await moveCase(tx, theCase.id as CaseId, step);
    });
    const { rows } = await t.store.pool.query(
      "select id from graphile_worker.jobs where task_identifier in ('case-left-schedule', 'case-sent-back')",
    );
    return rows.length;
  };
  const before = await told("make-ready");
  expect(await told("make-ready", "set-hearing", "hear")).toBe(before);
  expect(await told("make-ready", "set-hearing", "withdraw-scheduled")).toBe(before + 1);
  expect(await told("make-ready", "set-hearing", "hear", "decide", "send-back-decided")).toBe(before + 2);
});

test("no case is opened for a proceeding that the division does not have", async () => {
  const { theCase } = await aCaseOf(null);
  const proceeding = { division: "RAD", proceedingType: "detention-review" } as const;
  await expect(
    t.store.transact(theSystem, (tx) => openCase(tx, { ...proceeding, officeId: "toronto", parties: [] } as never)),
  ).rejects.toMatchObject({ code: "proceeding-unknown" });
  await expect(
    t.store.transact(theSystem, async (tx) => {
      const of = await authorizeOnCase(tx, "case.view", theCase.id);
      const following = { of, ...proceeding, appellant: "party", receivedAt: tx.now } as const;
      return openFollowingCase(tx, following as never);
    }),
  ).rejects.toMatchObject({ code: "proceeding-unknown" });
});

test("who is excluded from a case decides none of it, is told once, and everybody else may decide", async () => {
  const { theCase } = await aCaseOf(null);
  const memberId = member.accountId as AccountId;
  const cases = [{ id: theCase.id as CaseId, file_number: theCase.fileNumber }];
  const decides = (id: AccountId) => t.store.transact(theSystem, (tx) => requireNotExcluded(tx, cases, id));
  const exclude = () =>
    t.store.transact(theSystem, (tx) => excludeMember(tx, theCase.id as CaseId, memberId, "decided-before"));
  await decides(memberId);
  await exclude();
  await exclude();
  await expect(decides(memberId)).rejects.toMatchObject({ code: "member-excluded" });
  await decides(operator.accountId as AccountId);
  const { rows } = await t.store.pool.query(
    "select count(*)::int as n from events where case_id = $1 and type = 'member-excluded'",
    [theCase.id],
  );
  expect(rows[0].n).toBe(1);
});

test("what is no case, no request and nobody's assignment is refused by name", async () => {
  const { counsel, theCase } = await counselOnCase();
  const at = (id: string) => `/api/v1/sealed-cases/${id}`;
  const letIn = (id: string, accountId: string | null, by = operator) =>
    post(by, `${at(id)}/assignments`, { accountId });
  expect((await letIn(theCase.id, officer.accountId)).body.code).toBe("case-not-sealed");
  expect((await post(operator, `${at(noIdentifier)}/unseal`)).body.code).toBe("case-not-sealed");
  await seal(theCase.fileNumber);
  expect((await seal(theCase.fileNumber)).body.code).toBe("case-already-sealed");
  expect((await seal("TC9-99999")).body.code).toBe("case-not-found");
  for (const id of [noIdentifier, unknown, counsel.accountId])
    expect((await letIn(theCase.id, id)).body.code, String(id)).toBe("not-staff");
  for (const id of [noIdentifier, unknown])
    expect((await post(operator, `${at(theCase.id)}/assignments/${id}/end`)).body.code).toBe("assignment-not-found");
  const refuse = (id: string, request: string) => post(operator, `${at(id)}/requests/${request}/refuse`);
  for (const [id, request] of [
    [noIdentifier, unknown],
    [theCase.id, noIdentifier],
    [theCase.id, unknown],
  ] as const)
    expect((await refuse(id, request)).body.code).toBe("seal-request-not-found");
});

test("a seal is lifted once, and an act that nobody recorded has no proof", async () => {
  const { theCase } = await aCaseOf(null);
  const own = `/api/v1/cases/${theCase.id}`;
  expect((await post(member, `${own}/seal`, { reason: "order" })).status).toBe(200);
  expect((await post(member, `${own}/unseal`)).status).toBe(200);
  expect((await post(member, `${own}/unseal`)).body.code).toBe("case-not-sealed");
  expect((await t.call(officer, "GET", `${own}/events/9999/proof`)).body.code).toBe("event-not-found");
});

test("an operator who is of the staff too does not let themselves in, and reads that a request is about them", async () => {
  const { theCase } = await aCaseOf(null);
  await seal(theCase.fileNumber);
  const both = { ...operator, roles: ["operator", "registry-officer"] as const };
  await t.store.pool.query(
    "insert into role_assignments (id, account_id, role, from_at) values (gen_random_uuid(), $1, 'registry-officer', $2)",
    [operator.accountId, "2026-11-01"],
  );
  const letIn = (by: Actor) =>
    post(by, `/api/v1/sealed-cases/${theCase.id}/assignments`, { accountId: operator.accountId });
  expect((await letIn(operator)).body.code).toBe("own-account");
  expect((await letIn(second)).body.code).toBe("seal-second-person-wanted");
  const listed = (await t.call(operator, "GET", "/api/v1/sealed-cases")).body.items;
  const standing = (requests: readonly { standing: string }[]) => requests.map((one) => one.standing);
  const own = listed.find((one: { caseId: string }) => one.caseId === theCase.id);
  expect(standing(own.requests)).toEqual(["about-me"]);
  expect(await sees(both, theCase)).toBe(false);
});

test("nobody who is signed out, or has no part in the case, acts on it", async () => {
  const { theCase } = await aCaseOf(null);
  const { counsel, theCase: own } = await counselOnCase();
  const asks = (actor: Actor, action: "case.correct", id: string) =>
    t.store.transact(actor, (tx) => authorizeOnCase(tx, action, id));
  await expect(asks(nobody, "case.correct", theCase.id)).rejects.toMatchObject({ code: "case-not-found" });
  await expect(asks(counsel, "case.correct", theCase.id)).rejects.toMatchObject({ code: "case-not-found" });
  await expect(asks(counsel, "case.correct", own.id)).rejects.toMatchObject({ code: "action-not-allowed" });
  await expect(asks(officer, "case.correct", noIdentifier)).rejects.toMatchObject({ code: "case-not-found" });
  expect((await asks(officer, "case.correct", own.id)).id).toBe(own.id);
});

test("while the registry has not said whether a party is somebody known, the case waits; a near name alone holds nothing", async () => {
  const [first, other] = [await aCaseOf(null), await aCaseOf(null)];
  const known = () =>
    t.store.transact(theSystem, (tx) =>
      requirePersonsKnown(tx, [{ id: first.theCase.id as CaseId, file_number: first.theCase.fileNumber }]),
    );
  const asked = (grounds: readonly string[]) =>
    t.store.pool.query(
      `insert into person_questions (id, case_id, person_id, other_person_id, grounds, asked_at)
       values (gen_random_uuid(), $1, $2, $3, $4, now())
       on conflict do nothing`,
      [first.theCase.id, first.personId, other.personId, grounds],
    );
  await asked(["near"]);
  await known();
  await t.store.pool.query("update person_questions set grounds = '{identifier}' where case_id = $1", [
    first.theCase.id,
  ]);
  await expect(known()).rejects.toMatchObject({ code: "person-question-open" });
});
