import { afterAll, beforeEach, expect, test } from "vitest";
import { setting } from "../../../../test/stages/hearing.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { nobody, theSystem } from "../../../kernel/actor.ts";
import { verifyChain } from "../../audit/index.ts";
import { anInterpreter, schedulingStage } from "../testing.ts";
import { answerBy } from "./settle-sitting.ts";
import { sittingNearJob } from "./sitting-near-mail.ts";

const stage = await schedulingStage();
const { t, officer, registry, member, interpreter, calendars, aReadyCase, work } = stage;
const second = await t.person("interpreter");
afterAll(() => t.close());
/** Each test has a day of its own, so that nobody is taken by the one before. */
const days = [18, 19, 20, 21, 22, 25, 26, 27, 28].map((day) => `2027-01-${day}`);
let on = "";

beforeEach(async () => {
  t.at("2026-11-24T15:00:00.000Z");
  calendars.current = {
    ...calendars.current,
    interpreters: [anInterpreter(interpreter.accountId ?? ""), anInterpreter(second.accountId ?? "")],
  };
  await t.store.pool.query("update schedule_policies set asks_interpreter = division <> 'ID'");
  t.sent.length = 0;
});

const offersOf = async (who: Actor) => (await t.call(who, "GET", "/api/v1/sitting-offers")).body.items;
const answer = (who: Actor, id: string, given: object) =>
  t.call(who, "POST", `/api/v1/sitting-offers/${id}/answer`, given as never);
const interpreterOf = async (hearingId: string) =>
  (
    await t.store.pool.query(
      "select account_id from hearing_people where hearing_id = $1 and role = 'interpreter' and state = 'set'",
      [hearingId],
    )
  ).rows[0]?.account_id ?? null;
const asked = async () => (await t.call(officer, "GET", "/api/v1/schedule/interpreters-asked")).body.items;
const tasks = async (caseId: string) =>
  (
    await t.store.pool.query(
      "select queue, closed_at, outcome from tasks where case_id = $1 and queue = 'interpreters-wanted'",
      [caseId],
    )
  ).rows;

/** A hearing that an officer set with the first interpreter, who is offered it. */
async function aSitting() {
  on = days.shift() ?? "";
  const made = await aReadyCase();
  const set = setting({
    on,
    time: "08:45",
    memberId: member.accountId,
    interpreterDialect: "maay",
    interpreterId: interpreter.accountId,
  });
  const answered = await t.call(officer, "POST", `/api/v1/cases/${made.theCase.id}/hearings`, set);
  if (answered.status !== 201) throw new Error(JSON.stringify(answered.body));
  await work();
  const [offer] = (await offersOf(interpreter)).filter((one: { on: string }) => one.on === on);
  return { ...made, hearingId: answered.body.id ?? answered.body.hearingId ?? answered.body.hearing?.id, offer };
}

test("an interpreter is offered the sitting and nothing else of the case, and accepts it", async () => {
  const { theCase, offer, hearingId } = await aSitting();
  expect(offer).toMatchObject({
    state: "open",
    on,
    time: "08:45",
    interpretation: { en: "Somali" },
    dialect: "maay",
    office: { zone: "America/Toronto" },
    // Tuesday at 10 in Toronto: the second working day after it, at closing.
    lapsesAt: "2026-11-26T21:30:00.000Z",
    answers: ["accept", "refuse"],
  });
  const mail = t.sent.find((one) => one.text.includes("offered-sitting#"));
  for (const text of [JSON.stringify(offer), mail?.text ?? ""]) {
    expect(text).not.toContain(theCase.fileNumber);
    expect(text).not.toContain(theCase.id);
    expect(text).not.toContain(hearingId);
  }
  expect((await answer(interpreter, offer.id, { answer: "accept" })).body).toMatchObject({
    state: "accepted",
    answers: ["give-up"],
  });
  expect((await answer(interpreter, offer.id, { answer: "accept" })).status).toBe(200);
  expect((await answer(interpreter, offer.id, { answer: "refuse", reason: "away" })).body.code).toBe(
    "sitting-offer-answered",
  );
  await work();
  expect(await interpreterOf(hearingId)).toBe(interpreter.accountId);
  expect((await asked()).find((one: { id: string }) => one.id === offer.id)).toMatchObject({
    state: "accepted",
    cases: [{ fileNumber: theCase.fileNumber }],
    answeredBy: expect.any(String),
  });
  const history = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`)).body.items;
  expect(history.map((one: { type: string }) => one.type)).toEqual(
    expect.arrayContaining(["interpreter-offer-made", "interpreter-offer-answered"]),
  );
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, theCase.id))).toMatchObject({ ok: true });
});

test("the link opens the sitting, answers nothing by being opened, and answers once by its button", async () => {
  const { offer } = await aSitting();
  const mail = t.sent.find((one) => one.text.includes("offered-sitting#"));
  const token = /offered-sitting#([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const check = (given = token) => t.call(nobody, "POST", "/api/v1/offered-sittings/check", { token: given });
  for (let opened = 0; opened < 2; opened++)
    expect((await check()).body).toMatchObject({ id: offer.id, state: "open" });
  const send = (given: object) =>
    t.call(nobody, "POST", "/api/v1/offered-sittings/answer", { token, answer: given } as never);
  expect((await send({ answer: "refuse" })).body).toMatchObject({
    code: "sitting-offer-reason-wanted",
    fields: [{ path: "/reason" }],
  });
  expect((await send({ answer: "accept" })).body).toMatchObject({ state: "accepted" });
  expect((await send({ answer: "accept" })).status).toBe(200);
  expect((await check(`${token}x`)).body.code).toBe("sitting-offer-not-found");
  const kept = await t.store.pool.query("select row_to_json(o)::text as all from interpreter_offers o");
  expect(kept.rows.map((row) => row.all).join()).not.toContain(token);
});

test("the link of somebody who is no interpreter any more opens nothing and accepts nothing", async () => {
  await aSitting();
  const mail = t.sent.find((one) => one.text.includes("offered-sitting#"));
  const token = /offered-sitting#([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const tried = async () => [
    await t.call(nobody, "POST", "/api/v1/offered-sittings/check", { token }),
    await t.call(nobody, "POST", "/api/v1/offered-sittings/answer", { token, answer: { answer: "accept" } } as never),
  ];
  const change = (statement: string) => t.store.pool.query(statement, [interpreter.accountId]);
  const ended = "update role_assignments set until_at = '2026-11-24T14:00:00Z' where account_id = $1";
  for (const [leave, back] of [
    ["update accounts set closed_at = now() where id = $1", "update accounts set closed_at = null where id = $1"],
    [ended, "update role_assignments set until_at = null where account_id = $1"],
  ] as const) {
    await change(leave);
    for (const { status, body } of await tried()) expect([status, body.code]).toEqual([404, "sitting-offer-not-found"]);
    await change(back);
  }
  expect((await tried()).map(({ body }) => body.state)).toEqual(["open", "accepted"]);
});

test("who refuses, or lets the time pass, is replaced by whoever is free; when nobody is, an officer has it to do", async () => {
  const { theCase, offer, hearingId, counsel } = await aSitting();
  const before = (await t.call(counsel, "GET", "/api/v1/notices")).body.items.length;
  expect((await answer(interpreter, offer.id, { answer: "refuse", reason: "other-sitting" })).body).toMatchObject({
    state: "refused",
  });
  await work();
  expect(await interpreterOf(hearingId)).toBe(second.accountId);
  const [next] = (await offersOf(second)).filter((one: { on: string }) => one.on === on);
  expect(next).toMatchObject({ state: "open", on });
  // What the first was offered is theirs, the second offer is not.
  expect((await answer(interpreter, next.id, { answer: "accept" })).body.code).toBe("sitting-offer-not-found");
  t.at("2026-11-27T15:00:00.000Z");
  const { lapseSittings } = await import("./lapse-sittings.ts");
  await t.store.transact(theSystem, lapseSittings);
  await work();
  expect((await offersOf(second)).filter((one: { on: string }) => one.on === on)).toMatchObject([
    { state: "lapsed", answers: [] },
  ]);
  expect((await answer(second, next.id, { answer: "accept" })).body.code).toBe("sitting-offer-lapsed");
  expect(await interpreterOf(hearingId)).toBeNull();
  expect(await tasks(theCase.id)).toMatchObject([{ closed_at: null }]);
  // A party is not told who interprets.
  expect((await t.call(counsel, "GET", "/api/v1/notices")).body.items).toHaveLength(before);
});

test("who accepted and falls ill says so, and the next who is free is asked", async () => {
  const { offer, hearingId } = await aSitting();
  await answer(interpreter, offer.id, { answer: "accept" });
  expect((await answer(interpreter, offer.id, { answer: "give-up" })).body.code).toBe("sitting-offer-reason-wanted");
  expect((await answer(interpreter, offer.id, { answer: "give-up", reason: "sick" })).body).toMatchObject({
    state: "gave-up",
  });
  await work();
  expect(await interpreterOf(hearingId)).toBe(second.accountId);
  expect((await offersOf(second)).filter((one: { on: string }) => one.on === on)).toMatchObject([{ state: "open" }]);
  expect((await asked()).map((one: { state: string }) => one.state)).toEqual(
    expect.arrayContaining(["open", "gave-up"]),
  );
});

test("a cancelled hearing takes its offer back, and a division that asks nobody offers nothing", async () => {
  const { offer, hearingId } = await aSitting();
  const reason = { code: "other", note: "Not needed." };
  const cancelled = await t.call(officer, "POST", `/api/v1/hearings/${hearingId}/cancel`, {
    reason,
    version: 1,
  } as never);
  expect(cancelled.status).toBeLessThan(300);
  await work();
  expect((await answer(interpreter, offer.id, { answer: "accept" })).body.code).toBe("sitting-offer-over");
  const policy = (division: string, asksInterpreter: boolean) =>
    t.call(officer, "PUT", `/api/v1/schedule/policies/${division}`, { mode: "approval", asksInterpreter } as never);
  expect((await policy("ID", true)).body.code).toBe("schedule-interpreter-not-asked");
  expect((await policy("RPD", false)).body).toMatchObject({ asksInterpreter: false, interpreters: { most: 5 } });
  expect((await aSitting()).offer).toBeUndefined();
});

test("offers are nobody else’s: other interpreters, counsel, the registry and whoever is signed out", async () => {
  const { offer, counsel } = await aSitting();
  expect((await offersOf(second)).some((one: { id: string }) => one.id === offer.id)).toBe(false);
  for (const who of [counsel, registry, nobody]) {
    const answers = [
      await t.call(who, "GET", "/api/v1/sitting-offers"),
      await answer(who, offer.id, { answer: "accept" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => (who === nobody ? 401 : 403)));
  }
  expect((await t.call(interpreter, "GET", "/api/v1/schedule/interpreters-asked")).status).toBe(403);
});

test("time to answer is the rule’s, and never more than a third of the time to the sitting", () => {
  const now = "2026-11-24T15:00:00.000Z" as never;
  const byRule = "2026-11-26T21:30:00.000Z" as never;
  expect(answerBy(now, "2027-01-18T13:45:00.000Z" as never, byRule)).toBe(byRule);
  expect(answerBy(now, "2026-11-24T18:00:00.000Z" as never, byRule)).toBe("2026-11-24T16:00:00.000Z");
});

test("who interprets is reminded when the sitting is near, of nothing of the case; not while an answer is awaited, nor once it is cancelled or somebody else is set", async () => {
  const { theCase, offer, hearingId } = await aSitting();
  const remind = async () => {
    t.sent.length = 0;
    await sittingNearJob.handle({ hearingId }, t.services);
    return t.sent.map(({ to, subject, text }) => ({ to, subject, text: text.replaceAll("\u00a0", " ") }));
  };
  expect(await remind()).toEqual([]);
  await answer(interpreter, offer.id, { answer: "accept" });
  const [mail, ...others] = await remind();
  expect(others).toEqual([]);
  expect(mail?.to).toBe(
    (await t.store.pool.query("select email from accounts where id = $1", [interpreter.accountId])).rows[0].email,
  );
  expect(mail?.subject).toContain("Reminder: a sitting to interpret is near");
  expect(mail?.text).toContain("Somali, maay");
  expect(mail?.text).toContain("heure de l’Est");
  expect(mail?.text).not.toContain(theCase.fileNumber);
  await t.store.pool.query(
    "update hearing_people set state = 'left', left_at = now() where hearing_id = $1 and role = 'interpreter'",
    [hearingId],
  );
  expect(await remind()).toEqual([]);
  await t.store.pool.query("update hearings set status = 'cancelled' where id = $1", [hearingId]);
  expect(await remind()).toEqual([]);
});
