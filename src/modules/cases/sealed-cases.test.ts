import { afterAll, expect, test } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { accessStage } from "./testing.ts";

const { t, officer, operator, counselOnCase, aCaseOf, sees } = await accessStage();
const second = await t.person("operator");
afterAll(() => t.close());

test("a sealed case is there for the member who ordered it and whoever is assigned, and for no other staff", async () => {
  const { counsel, theCase } = await counselOnCase();
  const [member, colleague] = [await t.person("member"), await t.person("member")];
  const seal = `/api/v1/cases/${theCase.id}/seal`;
  expect((await t.call(officer, "POST", seal, { reason: "order" })).status).toBe(403);
  expect((await t.call(member, "POST", seal, { reason: "order" })).status).toBe(200);
  expect((await t.call(member, "POST", seal, { reason: "order" })).body.code).toBe("case-already-sealed");
  expect(await Promise.all([member, colleague, officer, counsel].map((one) => sees(one, theCase)))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  const find = async (q: string) => {
    const { items } = (await t.call(officer, "POST", "/api/v1/cases/search", { q })).body;
    return items.map((one: { id: string }) => one.id);
  };
  const { principal } = (await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}`)).body;
  const name = principal.split(",")[0];
  // By number, by a word, and by so many words that another question is asked of the database.
  const asked = [theCase.fileNumber, name.slice(0, 5), [0, 1, 2].map((from) => name.slice(from, from + 4)).join(" ")];
  for (const q of asked) expect(await find(q), q).not.toContain(theCase.id);
  const assign = `/api/v1/sealed-cases/${theCase.id}/assignments`;
  expect((await t.call(operator, "POST", assign, { accountId: counsel.accountId })).body.code).toBe("not-staff");
  const letIn = (by: Actor) => t.call(by, "POST", assign, { accountId: officer.accountId });
  for (const by of [operator, operator]) expect((await letIn(by)).body.code).toBe("seal-second-person-wanted");
  expect(await sees(officer, theCase)).toBe(false);
  expect((await letIn(second)).status).toBe(201);
  expect(await sees(officer, theCase)).toBe(true);
  for (const q of asked) expect(await find(q), q).toContain(theCase.id);
  const listed = await t.call(operator, "GET", "/api/v1/sealed-cases");
  const entry = listed.body.items.find((one: { caseId: string }) => one.caseId === theCase.id);
  expect(entry.assigned).toHaveLength(2);
  expect((await t.call(operator, "GET", `/api/v1/cases/${theCase.id}`)).status).toBe(403);
  expect((await t.call(operator, "POST", `${assign}/${officer.accountId}/end`)).status).toBe(200);
  expect(await sees(officer, theCase)).toBe(false);
  expect((await t.call(colleague, "POST", `/api/v1/cases/${theCase.id}/unseal`)).body.code).toBe("case-not-found");
  expect((await t.call(member, "POST", `/api/v1/cases/${theCase.id}/unseal`)).status).toBe(200);
  expect(await sees(colleague, theCase)).toBe(true);
  const history = await t.call(member, "GET", `/api/v1/cases/${theCase.id}/history`);
  expect(history.body.items.map((one: { type: string }) => one.type)).toEqual(
    expect.arrayContaining(["case-sealed", "case-unsealed", "staff-assigned", "staff-taken-off"]),
  );
});

test("an officer assigned to a sealed case takes counsel off it, and counsel no longer sees it", async () => {
  const { counsel, theCase, representationId } = await counselOnCase();
  await t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: theCase.fileNumber, reason: "order" });
  for (const by of [operator, second])
    await t.call(by, "POST", `/api/v1/sealed-cases/${theCase.id}/assignments`, { accountId: officer.accountId });
  const end = `/api/v1/cases/${theCase.id}/representations/${representationId}/end`;
  expect((await t.call(officer, "POST", end, { reason: "withdrew" })).status).toBe(200);
  expect(await sees(counsel, theCase)).toBe(false);
});

test("the operator seals by number without seeing the case, and an unknown number is answered as one that is not there", async () => {
  const place = (fileNumber: string) =>
    t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber, reason: "order" });
  expect((await place("MC9-99999")).body.code).toBe("case-not-found");
  const { theCase } = await aCaseOf(null);
  expect((await place(theCase.fileNumber)).status).toBe(201);
  expect((await place(theCase.fileNumber)).body.code).toBe("case-already-sealed");
  const lift = (by: Actor) => t.call(by, "POST", `/api/v1/sealed-cases/${theCase.id}/unseal`);
  expect((await lift(operator)).body.code).toBe("seal-second-person-wanted");
  expect(await sees(officer, theCase)).toBe(false);
  expect((await lift(second)).status).toBe(200);
  expect((await t.call(operator, "POST", `/api/v1/sealed-cases/${theCase.id}/unseal`)).body.code).toBe(
    "case-not-sealed",
  );
});

test("an account that an operator opened is not a second person, and nobody lets themselves in", async () => {
  const { theCase } = await aCaseOf(null);
  await t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: theCase.fileNumber, reason: "order" });
  const made = await t.call(operator, "POST", "/api/v1/people", {
    email: "made-by-one@greffe.example",
    name: "Somebody else",
    language: "en",
    roles: [{ role: "operator" }],
  });
  const own = { ...operator, accountId: made.body.accountId };
  const assign = `/api/v1/sealed-cases/${theCase.id}/assignments`;
  for (const by of [operator, own])
    expect((await t.call(by, "POST", assign, { accountId: officer.accountId })).body.code).toBe(
      "seal-second-person-wanted",
    );
  expect(await sees(officer, theCase)).toBe(false);
  await expect(
    t.store.transact(operator, (tx) =>
      tx.db
        .deleteFrom("sealed_cases")
        .where("case_id", "=", theCase.id as never)
        .execute(),
    ),
  ).resolves.toMatchObject([{ numDeletedRows: 0n }]);
});

test("what one operator asked waits in the list until another confirms it, it is refused, taken back or too old", async () => {
  const { theCase } = await aCaseOf(null);
  await t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: theCase.fileNumber, reason: "order" });
  const waiting = async (by: Actor) => {
    const { items } = (await t.call(by, "GET", "/api/v1/sealed-cases")).body;
    return items.find((one: { caseId: string }) => one.caseId === theCase.id).requests;
  };
  const assign = (by: Actor) =>
    t.call(by, "POST", `/api/v1/sealed-cases/${theCase.id}/assignments`, { accountId: officer.accountId });
  const refuse = (by: Actor, id: string) =>
    t.call(by, "POST", `/api/v1/sealed-cases/${theCase.id}/requests/${id}/refuse`);
  expect(await waiting(operator)).toEqual([]);
  expect((await assign(operator)).body.code).toBe("seal-second-person-wanted");
  const [own] = await waiting(operator);
  expect(own).toMatchObject({ what: "let-in", letIn: { accountId: officer.accountId }, standing: "own" });
  expect(await waiting(second)).toMatchObject([{ requestId: own.requestId, standing: "may-confirm" }]);
  for (const by of [officer, await t.person("member")]) expect((await refuse(by, own.requestId)).status).toBe(403);
  const two = await Promise.all([refuse(second, own.requestId), refuse(operator, own.requestId)]);
  expect(two.map((one) => one.status).sort()).toEqual([200, 404]);
  expect((await refuse(second, own.requestId)).body.code).toBe("seal-request-not-found");
  expect(await waiting(operator)).toEqual([]);
  // What was refused is not half of anything: the second person's own wish begins again.
  expect((await assign(second)).body.code).toBe("seal-second-person-wanted");
  const [theirs] = await waiting(operator);
  expect(theirs.standing).toBe("may-confirm");
  const { rows } = await t.store.pool.query("select refused_by, refused_at from seal_requests where id = $1", [
    own.requestId,
  ]);
  expect(rows[0]).toMatchObject({ refused_by: expect.any(String), refused_at: expect.any(Date) });
  await t.store.pool.query("update seal_requests set asked_at = asked_at - interval '8 days' where id = $1", [
    theirs.requestId,
  ]);
  expect(await waiting(operator)).toEqual([]);
  expect((await assign(operator)).body.code).toBe("seal-second-person-wanted");
  expect(await sees(officer, theCase)).toBe(false);
  expect((await assign(second)).status).toBe(201);
  expect(await waiting(operator)).toEqual([]);
});

test("what is asked about a seal, taken back or refused, is in the case's history, for the staff on it alone", async () => {
  const { counsel, theCase } = await counselOnCase();
  const member = await t.person("member");
  await t.call(member, "POST", `/api/v1/cases/${theCase.id}/seal`, { reason: "order" });
  const sealed = `/api/v1/sealed-cases/${theCase.id}`;
  const last = async () => {
    const { items } = (await t.call(operator, "GET", "/api/v1/sealed-cases")).body;
    return items.find((one: { caseId: string }) => one.caseId === theCase.id).requests[0].requestId;
  };
  const refuse = async (by: Actor) =>
    expect((await t.call(by, "POST", `${sealed}/requests/${await last()}/refuse`)).status).toBe(200);
  // Asked twice by one person, it is asked once.
  for (const by of [operator, operator]) await t.call(by, "POST", `${sealed}/unseal`);
  await refuse(operator);
  await t.call(operator, "POST", `${sealed}/assignments`, { accountId: officer.accountId });
  await refuse(second);
  const told = async (by: Actor) => {
    const { items } = (await t.call(by, "GET", `/api/v1/cases/${theCase.id}/history`)).body;
    return items.map((one: { type: string }) => one.type).filter((type: string) => /^seal-/.test(type));
  };
  expect((await told(member)).toSorted()).toEqual([
    "seal-access-requested",
    "seal-lift-requested",
    "seal-request-refused",
    "seal-request-withdrawn",
  ]);
  expect(await told(counsel)).toEqual([]);
});

test("a wish about a seal that was lifted is nothing to the next seal", async () => {
  const { theCase } = await aCaseOf(null);
  const seal = () =>
    t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: theCase.fileNumber, reason: "order" });
  const lift = (by: Actor) => t.call(by, "POST", `/api/v1/sealed-cases/${theCase.id}/unseal`);
  const assign = (by: Actor) =>
    t.call(by, "POST", `/api/v1/sealed-cases/${theCase.id}/assignments`, { accountId: officer.accountId });
  await seal();
  await t.store.pool.query("update sealed_cases set sealed_at = sealed_at - interval '1 day' where case_id = $1", [
    theCase.id,
  ]);
  expect((await assign(operator)).body.code).toBe("seal-second-person-wanted");
  await t.store.pool.query("update seal_requests set asked_at = asked_at - interval '1 hour' where case_id = $1", [
    theCase.id,
  ]);
  await lift(operator);
  expect((await lift(second)).status).toBe(200);
  await seal();
  expect((await assign(second)).body.code).toBe("seal-second-person-wanted");
  expect(await sees(await t.person("registry-officer"), theCase)).toBe(false);
});
