import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { setting } from "../../../../test/stages/hearing.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { nobody, theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { verifyChain } from "../../audit/index.ts";
import { schedulingStage } from "../testing.ts";
import { answerOffer } from "./commands/answer-offer.ts";
import type { Answer } from "./contract.ts";

const stage = await schedulingStage();
const { t, officer, registry, calendars, aReadyCase, work, later, run, proposals } = stage;
afterAll(() => t.close());
const read = async () => calendars.current as never;

beforeEach(async () => {
  t.at("2026-11-24T15:00:00.000Z");
  await t.store.pool.query("update schedule_policies set mode = 'approval', asks_counsel = division <> 'ID'");
  await t.store.pool.query("update cases set finalized_on = '2026-11-24', status = 'withdrawn'");
  await t.store.pool.query("update schedule_holds set released_at = now() where released_at is null");
  await t.store.pool.query(
    "update schedule_proposals set state = 'superseded', ended_at = now(), ended_code = 'newer-run' where ended_at is null",
  );
  t.sent.length = 0;
});

/** The last proposal of a case. */
const ofCase = async (caseId: string) =>
  (await proposals())
    .filter((one: { cases: { id: string }[] }) => one.cases.some(({ id }) => id === caseId))
    .toSorted((a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id))
    .at(-1);
const approve = (id: string) => t.call(officer, "POST", `/api/v1/schedule/proposals/${id}/approve`, {});
const offersOf = async (who: Actor) => (await t.call(who, "GET", "/api/v1/hearing-offers")).body.items;
const answerAs = (who: Actor, id: string, answer: Answer) =>
  t.call(who, "POST", `/api/v1/hearing-offers/${id}/answer`, answer as never);
const refuse: Answer = { answer: "refuse", reason: "other-hearing" };
const hearingsOf = async (caseId: string) =>
  (await t.call(officer, "GET", `/api/v1/cases/${caseId}/hearings`)).body.items;

/** A case whose date is offered to its counsel. */
async function anOffer() {
  const made = await aReadyCase();
  await run();
  const proposal = await ofCase(made.theCase.id);
  await approve(proposal.id);
  await work();
  const [offer] = await offersOf(made.counsel);
  return { ...made, proposal, offer };
}
const tokenOf = (mail: { text: string } | undefined) => /offered-date#([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";

test("an approved date is offered to counsel, whose yes sets the hearing and sends the notice", async () => {
  const { theCase, counsel, proposal, offer } = await anOffer();
  expect(await ofCase(theCase.id)).toMatchObject({ id: proposal.id, state: "offered", hearingId: null });
  expect(offer).toMatchObject({
    state: "open",
    on: proposal.on,
    time: proposal.time,
    cases: [{ id: theCase.id, fileNumber: theCase.fileNumber }],
    ordinal: 1,
    of: 3,
    // Tuesday at 10 in Toronto: the second working day after it, at closing.
    lapsesAt: "2026-11-26T21:30:00.000Z",
    actions: ["hearing-offer.answer"],
  });
  expect(offer.alternatives).toHaveLength(3);
  expect(await hearingsOf(theCase.id)).toEqual([]);
  expect((await answerAs(counsel, offer.id, { answer: "accept" })).body).toMatchObject({
    state: "accepted",
    actions: [],
  });
  await work();
  expect(await hearingsOf(theCase.id)).toMatchObject([{ on: proposal.on, time: proposal.time }]);
  expect((await offersOf(counsel))[0]).toMatchObject({ state: "accepted", stands: true });
  expect((await t.call(counsel, "GET", "/api/v1/notices")).body.items[0]).toMatchObject({ kind: "notice-to-appear" });
  expect(await ofCase(theCase.id)).toMatchObject({
    state: "set",
    offers: [{ state: "accepted", answeredBy: expect.any(String) }],
  });
  const history = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`)).body.items;
  expect(history.map((one: { type: string }) => one.type)).toEqual(
    expect.arrayContaining(["hearing-offer-made", "hearing-offer-answered", "hearing-set"]),
  );
  const seen = (await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}/history`)).body;
  expect(JSON.stringify(seen)).not.toContain("hearing-offer");
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, theCase.id))).toMatchObject({ ok: true });
});

test("the link of the e-mail opens what is offered and nobody’s name, opening it answers nothing, and its button answers once", async () => {
  const { theCase, offer } = await anOffer();
  const mail = t.sent.find((one) => one.text.includes("offered-date#"));
  expect(mail?.text).not.toContain(theCase.fileNumber);
  // True of counsel without an account, and where no other date was found.
  for (const words of [
    "If you have an account",
    "Si vous avez un compte",
    "where the page gives any",
    "si la page en propose",
  ])
    expect(mail?.text).toContain(words);
  const token = tokenOf(mail);
  const kept = await t.store.pool.query("select token_hash, row_to_json(o)::text as all from hearing_offers o");
  expect(kept.rows.map((row) => row.all).join()).not.toContain(token);
  const check = () => t.call(nobody, "POST", "/api/v1/offered-dates/check", { token });
  for (let opened = 0; opened < 3; opened++)
    expect((await check()).body).toMatchObject({
      id: offer.id,
      state: "open",
      cases: [{ id: null, fileNumber: theCase.fileNumber }],
      actions: ["hearing-offer.answer"],
    });
  const answer = (given: Answer) =>
    t.call(nobody, "POST", "/api/v1/offered-dates/answer", { token, answer: given } as never);
  expect((await answer({ answer: "accept" })).body).toMatchObject({ state: "accepted" });
  // The browser that heard nothing sends the same once more.
  expect(await answer({ answer: "accept" })).toMatchObject({ status: 200, body: { state: "accepted", actions: [] } });
  expect(await answer(refuse)).toMatchObject({ status: 409, body: { code: "hearing-offer-answered" } });
  t.at("2027-02-01T15:00:00.000Z");
  expect((await check()).body.code).toBe("hearing-offer-not-found");
  t.at("2026-11-24T16:00:00.000Z");
  const unknown = await t.call(nobody, "POST", "/api/v1/offered-dates/check", { token: `${token}x` });
  expect(unknown).toMatchObject({ status: 404, body: { code: "hearing-offer-not-found" } });
  await work();
  expect(await hearingsOf(theCase.id)).toHaveLength(1);
});

test("another of the dates moves the hearing there with what it holds, and a date taken meanwhile is refused with those that are free", async () => {
  const { theCase, offer, counsel } = await anOffer();
  const [first, second] = offer.alternatives;
  const other = { answer: "choose", startsAt: "2027-03-01T13:45:00.000Z" } as const;
  expect((await answerAs(counsel, offer.id, other)).body.code).toBe("hearing-offer-other-date");
  // The calendars of the test are not those of the tribunal, where nobody is there: what is chosen there is gone.
  const gone = await answerAs(counsel, offer.id, { answer: "choose", startsAt: first.startsAt });
  expect(gone).toMatchObject({ status: 409, body: { code: "hearing-offer-date-taken" } });
  expect((await offersOf(counsel))[0]).toMatchObject({ state: "open", alternatives: [] });
  await t.store.pool.query("update hearing_offers set alternatives = $2 where id = $1", [
    offer.id,
    JSON.stringify(offer.alternatives),
  ]);
  await t.store.transact(theSystem, (tx) =>
    answerOffer(tx, read, offer.id, {
      answer: { answer: "choose", startsAt: second.startsAt },
      by: counsel.accountId as AccountId,
    }),
  );
  // Chosen already, the same once more is no other choice; another date is.
  const again = (startsAt: string) => answerAs(counsel, offer.id, { answer: "choose", startsAt });
  expect((await again(second.startsAt)).status).toBe(200);
  expect((await again(first.startsAt)).body.code).toBe("hearing-offer-answered");
  const holds = await t.store.pool.query(
    "select count(*)::int as n from schedule_holds where released_at is null and kind = 'member' and lower(during) = $1",
    [second.startsAt],
  );
  expect(holds.rows).toEqual([{ n: 1 }]);
  await work();
  expect(await hearingsOf(theCase.id)).toMatchObject([{ on: second.on, time: second.time }]);
});

test("a date that somebody else was given meanwhile is not given twice", async () => {
  const [one, two] = [await anOffer(), await anOffer()];
  const shared = one.offer.alternatives[0];
  await t.store.pool.query("update hearing_offers set alternatives = $1 where state = 'open'", [
    JSON.stringify([shared]),
  ]);
  const choose = (id: string) =>
    t.store
      .transact(theSystem, (tx) =>
        answerOffer(tx, read, id, { answer: { answer: "choose", startsAt: shared.startsAt }, by: null }),
      )
      .then(
        () => "chosen",
        (error: { code?: string }) => error.code,
      );
  const answers = await Promise.all([choose(one.offer.id), choose(two.offer.id)]);
  expect(answers.toSorted()).toEqual(["chosen", "hearing-offer-date-taken"]);
});

test("a date whose people are taken while counsel chooses it is refused as taken, not as an error", async () => {
  const [one, two] = [await anOffer(), await anOffer()];
  const [wanted] = one.offer.alternatives;
  const other = await t.store.pool.connect();
  try {
    await other.query("begin");
    // What takes the member for another case at the same moment, and nobody sees yet.
    await other.query(
      `update schedule_holds set during = tstzrange($2::timestamptz, $2::timestamptz + interval '1 hour')
       where proposal_id = $1 and kind = 'member'`,
      [two.proposal.id, wanted.startsAt],
    );
    const answer = t.store
      .transact(theSystem, (tx) =>
        answerOffer(tx, read, one.offer.id, { answer: { answer: "choose", startsAt: wanted.startsAt }, by: null }),
      )
      .catch((error: unknown) => error);
    await vi.waitFor(
      async () => {
        const waits = await t.store.pool.query("select from pg_locks where not granted and locktype = 'transactionid'");
        expect(waits.rowCount).toBeGreaterThan(0);
      },
      { timeout: 60_000 },
    );
    await other.query("commit");
    expect(await answer).toMatchObject({ code: "hearing-offer-date-taken" });
  } finally {
    other.release(true);
  }
  expect((await offersOf(one.counsel))[0]).toMatchObject({ state: "open" });
});

test("none suits: the next run avoids those days, and after three offers the date is set without asking and the notice says so", async () => {
  const { theCase, counsel, counselId, offer, proposal } = await anOffer();
  expect((await answerAs(counsel, offer.id, { answer: "refuse", reason: "other", words: " " })).body).toMatchObject({
    code: "hearing-offer-words-wanted",
    fields: [{ path: "/words" }],
  });
  expect((await answerAs(counsel, offer.id, { answer: "refuse", reason: null, words: "Away." })).body).toMatchObject({
    code: "hearing-offer-words-wanted",
    fields: [{ path: "/reason" }],
  });
  expect((await answerAs(counsel, offer.id, refuse)).body).toMatchObject({ state: "refused", reason: "other-hearing" });
  expect((await t.store.pool.query("select from schedule_holds where released_at is null")).rowCount).toBe(0);
  const avoided = new Set([offer.on, ...offer.alternatives.map((one: { on: string }) => one.on)]);
  for (const ordinal of [2, 3]) {
    await run();
    const next = await ofCase(theCase.id);
    expect(avoided.has(next.on)).toBe(false);
    await approve(next.id);
    await work();
    const [again] = await offersOf(counsel);
    expect(again).toMatchObject({ state: "open", ordinal, of: 3 });
    for (const one of [again, ...again.alternatives]) {
      expect(avoided.has(one.on)).toBe(false);
      avoided.add(one.on);
    }
    expect((await answerAs(counsel, again.id, refuse)).status).toBe(200);
  }
  await run();
  const last = await ofCase(theCase.id);
  expect(last.id).not.toBe(proposal.id);
  await approve(last.id);
  await work();
  expect(await hearingsOf(theCase.id)).toMatchObject([{ on: last.on }]);
  const [notice] = (await t.call(counsel, "GET", "/api/v1/notices")).body.items;
  const words = JSON.stringify((await t.call(counsel, "GET", `/api/v1/notices/${notice.id}`)).body);
  expect(words).toContain("Counsel was asked 3 times and accepted no date in time");
  expect(words).toContain("Le conseil a été consulté 3 fois");
  expect(counselId).toBeDefined();
});

test("who does not answer in time is recorded as such, and that counts as an offer", async () => {
  const { theCase, counsel, offer } = await anOffer();
  t.at("2026-11-26T21:31:00.000Z");
  expect((await offersOf(counsel))[0]).toMatchObject({ state: "lapsed", actions: [] });
  expect((await answerAs(counsel, offer.id, { answer: "accept" })).body.code).toBe("hearing-offer-lapsed");
  await lapse();
  expect(await ofCase(theCase.id)).toMatchObject({ state: "lapsed", offers: [{ state: "lapsed", answeredAt: null }] });
  expect((await answerAs(counsel, offer.id, { answer: "accept" })).body.code).toBe("hearing-offer-lapsed");
});

test("before the IAD one offer is enough: what is not answered in two business days is set, and six other dates go with it", async () => {
  const made = await aReadyCase();
  await t.store.pool.query(
    "update cases set division = 'IAD', proceeding_type = 'removal-order-appeal' where id = $1",
    [made.theCase.id],
  );
  const minister = await t.person("minister-counsel");
  calendars.current = {
    ...calendars.current,
    ministerReps: [
      { id: minister.accountId ?? "", offices: ["toronto"], available: calendars.current.members[0]?.available ?? [] },
    ] as never,
  };
  await run();
  const proposal = await ofCase(made.theCase.id);
  await approve(proposal.id);
  await work();
  const [offer] = await offersOf(made.counsel);
  expect(offer).toMatchObject({ of: 1, state: "open" });
  expect(offer.alternatives).toHaveLength(6);
  t.at("2026-11-26T21:31:00.000Z");
  await lapse();
  await work();
  expect(await ofCase(made.theCase.id)).toMatchObject({ state: expect.stringMatching(/set|superseded/) });
});

test("former counsel answers nothing, and whoever acts now is asked", async () => {
  const { theCase, counsel, offer } = await anOffer();
  const mail = t.sent.find((one) => one.text.includes("offered-date#"));
  const view = (await t.call(registry, "GET", `/api/v1/cases/${theCase.id}`)).body;
  const acting = view.representations?.[0] ?? view.parties[0].representation ?? view.parties[0].counsel;
  const ended = await t.store.pool.query("select id from representations where case_id = $1 and until_at is null", [
    theCase.id,
  ]);
  expect(acting ?? ended.rows[0]).toBeDefined();
  const url = `/api/v1/cases/${theCase.id}/representations/${ended.rows[0].id}/end`;
  const answer = await t.call(registry, "POST", url, { reason: "removed-by-party" });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  const byLink = await t.call(nobody, "POST", "/api/v1/offered-dates/answer", {
    token: tokenOf(mail),
    answer: { answer: "accept" },
  });
  expect(byLink.body.code).toBe("hearing-offer-not-counsel");
  expect((await answerAs(counsel, offer.id, { answer: "accept" })).body.code).toBe("hearing-offer-not-found");
  await work();
  // Nobody acts any more: the date is set as it was approved.
  expect(await hearingsOf(theCase.id)).toHaveLength(1);
});

test("counsel who is suspended is refused in words that are true of them", async () => {
  const { counsel, counselId, offer } = await anOffer();
  await t.store.pool.query("update counsels set standing = 'suspended' where id = $1", [counselId]);
  const refused = (await answerAs(counsel, offer.id, { answer: "accept" })).body;
  expect(refused.code).toBe("hearing-offer-not-counsel");
  expect(`${refused.title} ${refused.detail}`).not.toContain("no longer counsel of record");
});

test("a hearing set by hand meanwhile, or an offer taken back, is said to whoever answers", async () => {
  const [one, two] = [await anOffer(), await anOffer()];
  const byHand = setting({ memberId: null, on: "2027-02-10" });
  expect((await t.call(officer, "POST", `/api/v1/cases/${one.theCase.id}/hearings`, byHand)).status).toBe(201);
  expect((await answerAs(one.counsel, one.offer.id, { answer: "accept" })).body.code).toBe("hearing-offer-hearing-set");
  await work();
  expect(await ofCase(one.theCase.id)).toMatchObject({ state: "superseded", offers: [{ state: "withdrawn" }] });
  expect((await answerAs(one.counsel, one.offer.id, { answer: "accept" })).body.code).toBe("hearing-offer-hearing-set");
  const aside = await t.call(officer, "POST", `/api/v1/schedule/proposals/${two.proposal.id}/leave-aside`);
  expect(aside.body).toMatchObject({ state: "left-aside", offers: [{ state: "withdrawn" }] });
  expect((await answerAs(two.counsel, two.offer.id, { answer: "accept" })).body.code).toBe("hearing-offer-superseded");
});

test("of two answers at once one counts, and another counsel, a party and the staff answer nothing", async () => {
  const { counsel, offer } = await anOffer();
  const stranger = (await aReadyCase()).counsel;
  expect(await offersOf(stranger)).toEqual([]);
  expect((await answerAs(stranger, offer.id, { answer: "accept" })).body.code).toBe("hearing-offer-not-found");
  for (const who of [officer, registry, await t.person("claimant")])
    expect((await answerAs(who, offer.id, { answer: "accept" })).body.code).toBe("action-not-allowed");
  expect((await answerAs(nobody, offer.id, { answer: "accept" })).status).toBe(401);
  expect((await answerAs(counsel, "not-an-offer", { answer: "accept" })).body.code).toBe("hearing-offer-not-found");
  const both = await Promise.all([
    answerAs(counsel, offer.id, { answer: "accept" }),
    answerAs(counsel, offer.id, refuse),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body.code).toBe("hearing-offer-answered");
});

test("the same answer, ten times at once, is recorded once and is answered the same", async () => {
  const { theCase, offer, counsel } = await anOffer();
  const token = tokenOf(t.sent.find((one) => one.text.includes("offered-date#")));
  const byLink = () => t.call(nobody, "POST", "/api/v1/offered-dates/answer", { token, answer: refuse } as never);
  const signedIn = () => answerAs(counsel, offer.id, refuse);
  const answers = await Promise.all([...Array(5)].flatMap(() => [byLink(), signedIn()]));
  for (const one of answers) expect(one).toMatchObject({ status: 200, body: { state: "refused" } });
  const other: Answer = { answer: "refuse", reason: "away" };
  expect((await answerAs(counsel, offer.id, other)).body.code).toBe("hearing-offer-answered");
  const history = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`)).body.items;
  expect(history.filter((one: { type: string }) => one.type === "hearing-offer-answered")).toHaveLength(1);
});

test("whoever is not asked by policy, or by the rules of the division, is not asked", async () => {
  const url = "/api/v1/schedule/policies";
  expect((await t.call(officer, "PUT", `${url}/ID`, { mode: "approval", asksCounsel: true })).body.code).toBe(
    "schedule-counsel-not-asked",
  );
  const off = await t.call(officer, "PUT", `${url}/RPD`, { mode: "approval", asksCounsel: false });
  expect(off.body).toMatchObject({ asksCounsel: false, offers: { most: 3, answerDays: 2 } });
  const { theCase, counsel } = await anOffer();
  expect(await offersOf(counsel)).toEqual([]);
  expect(await hearingsOf(theCase.id)).toHaveLength(1);
});

test("a case without counsel has its date set as it was approved", async () => {
  const made = await aReadyCase();
  await t.store.pool.query(
    "update representations set until_at = now(), ended_reason = 'withdrew' where case_id = $1",
    [made.theCase.id],
  );
  await run();
  await approve((await ofCase(made.theCase.id)).id);
  await work();
  expect(await hearingsOf(made.theCase.id)).toHaveLength(1);
});

async function lapse() {
  const job = stage.jobs.find((one) => one.name === "hearing-offers-lapse");
  await job?.handle({}, t.services);
  later();
  t.at("2026-11-26T21:35:00.000Z");
}
