import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCaseWithCounsel, runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { recordBounce } from "./commands/record-bounce.ts";
import { appendDeliveryEvent } from "./delivery.ts";
import { issueNotice, jobs } from "./index.ts";
import { routes } from "./routes.ts";

let t: Tribunal;
let officer: Actor;
let colleague: Actor;
let licence = 0;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  colleague = await t.person("registry-officer");
});
afterAll(() => t.close());

const facts = { fileNumber: "TC6-00001", documents: "Disclosure: a letter" };
const issue = (caseId: string) =>
  t.store.transact(theSystem, (tx) => issueNotice(tx, { caseId: caseId as CaseId, kind: "documents-docketed", facts }));
const job = (name: string) => jobs.filter((one) => one.name === name);
const get = (actor: Actor, id: string) => t.call(actor, "GET", `/api/v1/deliveries/${id}`);
const post = (actor: Actor, id: string, act: string, body: object) =>
  t.call(actor, "POST", `/api/v1/deliveries/${id}/${act}`, body as never);
const mailed = { mailedOn: "2026-11-24" };
const address = {
  lines: "350, rue Imaginaire",
  locality: "Montréal",
  province: "Québec",
  postalCode: "h3z 2y7",
  country: "CAN",
};

async function deliveryOf(noticeId: string, channel: string): Promise<string> {
  const found = await t.store.pool.query("select id from deliveries where notice_id = $1 and channel = $2", [
    noticeId,
    channel,
  ]);
  return found.rows[0].id;
}

async function aLetter(person: object = { contact: [{ kind: "address", value: address }] }) {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral(person));
  const caseId: string = sent.body.cases[0].id;
  const { noticeId } = await issue(caseId);
  const id = await deliveryOf(noticeId, "mail");
  await runJobs(t, jobs);
  return { caseId, noticeId, id };
}

async function aReturnedMail() {
  const made = await aCaseWithCounsel(t, officer, `BACK-${++licence}`);
  const { noticeId } = await issue(made.theCase.id);
  await runJobs(t, jobs);
  const id = await deliveryOf(noticeId, "email");
  await t.store.transact(theSystem, (tx) => recordBounce(tx, id, "5.1.1"));
  await runJobs(t, jobs);
  return { ...made, noticeId, id };
}

async function taskOf(id: string) {
  const found = await t.store.pool.query("select * from tasks where subject_id = $1 order by opened_at", [id]);
  return found.rows;
}

test("a letter to mail waits in the registry's queue with its age, once however often the job runs", async () => {
  const { id, caseId, noticeId } = await aLetter();
  for (let turn = 0; turn < 2; turn++) await job("notice-to-mail")[0]?.handle({ caseId, noticeId }, t.services);
  expect(await taskOf(id)).toHaveLength(1);
  const queues = (await t.call(officer, "GET", "/api/v1/queues")).body.items;
  const letters = queues.find((one: { queue: { code: string } }) => one.queue.code === "letters-to-mail");
  expect(letters).toMatchObject({ queue: { fr: "Lettres à poster" }, oldestOpenedAt: "2026-11-24T15:00:00.000Z" });
  expect(letters.open).toBeGreaterThan(0);
  const list = await t.call(officer, "GET", "/api/v1/queues/letters-to-mail/tasks?limit=100");
  expect(list.body.items.map((one: { subject: object }) => one.subject)).toContainEqual({ kind: "delivery", id });
});

test("recording the mailing closes the task, and a job that comes late opens no other", async () => {
  const { id, caseId, noticeId } = await aLetter();
  expect((await post(officer, id, "mailed", mailed)).body).toMatchObject({ state: "mailed", isWaiting: false });
  const [task] = await taskOf(id);
  expect(task).toMatchObject({ outcome: "mailed", closed_by: officer.accountId });
  await job("notice-to-mail")[0]?.handle({ caseId, noticeId }, t.services);
  expect(await taskOf(id)).toHaveLength(1);
  expect((await post(officer, id, "answer", { reason: "replaced" })).body.code).toBe("letter-already-mailed");
});

test("of two officers who record one letter at once, one does and the other is told", async () => {
  const { id } = await aLetter();
  const answers = await Promise.all([post(officer, id, "mailed", mailed), post(colleague, id, "mailed", mailed)]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  expect(answers.find((one) => one.status === 409)?.body.code).toBe("letter-already-mailed");
  const events = await t.store.pool.query(
    "select count(*) as n from delivery_events where delivery_id = $1 and state = 'mailed'",
    [id],
  );
  expect(events.rows[0].n).toBe(1);
});

test("a letter that a colleague has taken is the colleague's until it was left alone", async () => {
  const { id } = await aLetter();
  const [task] = await taskOf(id);
  await t.call(colleague, "POST", `/api/v1/tasks/${task.id}/claim`, {});
  const refused = await post(officer, id, "mailed", mailed);
  expect(refused.body.code).toBe("task-claimed-by-another");
  expect((await get(officer, id)).body.state).toBe("queued");
  expect((await post(colleague, id, "mailed", mailed)).status).toBe(200);
});

test("an e-mail that came back waits once, and goes out again at the corrected address, as another message", async () => {
  const { id, noticeId, counsel, theCase } = await aReturnedMail();
  await job("after-delivery-bounced")[0]?.handle({ caseId: theCase.id, noticeId, deliveryId: id }, t.services);
  expect(await taskOf(id)).toHaveLength(1);
  const before = t.sent.at(-1);
  const again = await post(officer, id, "send-again", { email: "New.Address@counsel.example" });
  expect(again.body).toMatchObject({ state: "queued", email: "new.address@counsel.example", isWaiting: false });
  await runJobs(t, jobs);
  const mail = t.sent.filter((one) => one.to === "new.address@counsel.example").at(-1);
  expect(mail?.text).toContain("/notices");
  expect(mail?.messageId).not.toBe(before?.messageId);
  expect(mail?.messageId).toContain(`${counsel.accountId}.2@`);
  expect((await taskOf(id))[0]).toMatchObject({ outcome: "sent-again" });
  expect((await post(officer, id, "send-again", {})).body.code).toBe("delivery-settled");
  await t.store.transact(theSystem, (tx) => recordBounce(tx, id, "5.2.2"));
  await runJobs(t, jobs);
  expect((await taskOf(id)).map((one) => one.outcome)).toEqual(["sent-again", null]);
});

test("an e-mail goes out again to the address that the account has, however it is written: nothing is corrected", async () => {
  const { id, counsel } = await aReturnedMail();
  const emailOf = async () =>
    (await t.store.pool.query("select email, updated_at from accounts where id = $1", [counsel.accountId])).rows[0];
  const before = await emailOf();
  const again = await post(officer, id, "send-again", { email: before.email.toUpperCase() });
  expect(again.body).toMatchObject({ state: "queued", email: before.email });
  expect(await emailOf()).toEqual(before);
});

test("an address that somebody else signs in with is refused, and nothing is sent", async () => {
  const { id } = await aReturnedMail();
  const other = await t.person("claimant");
  const { rows } = await t.store.pool.query("select email from accounts where id = $1", [other.accountId]);
  expect((await post(officer, id, "send-again", { email: rows[0].email })).body.code).toBe("account-exists");
  expect((await get(officer, id)).body).toMatchObject({ state: "bounced", isWaiting: true });
});

test("an e-mail that came back is answered by a letter, or by a reason in words", async () => {
  const letter = await aReturnedMail();
  const nowhere = await post(officer, letter.id, "mailed", mailed);
  expect(nowhere.body.code).toBe("letter-address-missing");
  await t.store.pool.query("update counsels set address = $2 where id = $1", [letter.counselId, address]);
  expect((await post(officer, letter.id, "mailed", mailed)).body.state).toBe("mailed");
  expect((await taskOf(letter.id))[0]).toMatchObject({ outcome: "mailed" });
  const { id } = await aReturnedMail();
  expect((await post(officer, id, "answer", { reason: "no-address" })).body.code).toBe("answer-words-missing");
  expect((await post(officer, id, "answer", { reason: "whatever" })).body.code).toBe("answer-reason-unknown");
  const told = await post(officer, id, "answer", { reason: "no-address", words: "Called twice" });
  expect(told.body.events.at(-1)).toMatchObject({
    state: "answered",
    by: "A registry-officer",
    reason: { fr: expect.stringContaining("Aucune adresse") },
    words: "Called twice",
  });
  expect((await taskOf(id))[0]).toMatchObject({ outcome: "answered" });
});

test("only a registry officer answers, nobody sees a sealed case's, and the record tells", async () => {
  const { id, caseId } = await aLetter();
  const scheduling = await t.person("scheduling-officer");
  expect((await post(scheduling, id, "answer", { reason: "replaced" })).status).toBe(403);
  expect((await post(nobody, id, "answer", { reason: "replaced" })).status).toBe(401);
  expect((await post(await t.person("counsel"), id, "answer", { reason: "replaced" })).status).toBe(403);
  await post(officer, id, "answer", { reason: "replaced" });
  const history = await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`);
  expect(history.body.items.map((one: { type: string }) => one.type)).toContain("delivery-answered");
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $1)", [caseId]);
  expect((await get(officer, id)).body.code).toBe("delivery-not-found");
});

async function textOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  library.destroy();
  return text;
}
const letterOf = (id: string, query = "") =>
  t.app.inject({
    url: `/api/v1/deliveries/${id}/letter.pdf${query}`,
    headers: { "x-test-actor": officer.accountId ?? "", "accept-language": "en" },
  });

test("the letter carries the address of the day of the notice; a later address is offered beside it", async () => {
  const sent = await t.call(
    officer,
    "POST",
    "/api/v1/referrals",
    aReferral({ familyName: "Тестова", givenNames: "Анна", latinFamilyName: "Testova", latinGivenNames: "Anna" }),
  );
  const [theCase] = sent.body.cases;
  const [party] = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body.parties;
  const move = (value: object) =>
    t.call(officer, "POST", `/api/v1/cases/${theCase.id}/parties/${party.personId}/contact-details`, {
      kind: "address",
      value,
    } as never);
  await move(address);
  t.at("2026-11-24T16:00:00.000Z");
  const { noticeId } = await issue(theCase.id);
  t.at("2026-11-24T17:00:00.000Z");
  await move({ ...address, lines: "9, rue Neuve" });
  const id = await deliveryOf(noticeId, "mail");
  const shown = (await get(officer, id)).body.addresses;
  expect(shown.map((one: { when: string }) => one.when)).toEqual(["issued", "today"]);
  const text = (await textOf((await letterOf(id)).rawPayload)).replaceAll("\u00a0", " ");
  for (const line of ["Anna Testova", "Анна Тестова", "350 RUE IMAGINAIRE", "MONTRÉAL QC  H3Z 2Y7"])
    expect(text).toContain(line);
  expect(await textOf((await letterOf(id, "?address=today")).rawPayload)).toContain("9 RUE NEUVE");
  const among = await t.call(officer, "GET", `/api/v1/deliveries/letters.pdf?ids=${id}`);
  expect([among.status, among.body.code]).toEqual([409, "letter-address-unchosen"]);
  const done = await post(officer, id, "mailed", { ...mailed, address: "today" });
  expect(done.body.events.at(-1).sentTo).toContain("9 RUE NEUVE");
  t.at("2026-11-24T15:00:00.000Z");
});

test("a party without an address is told to the officer, who can still act", async () => {
  const { id, caseId } = await aLetter();
  await t.store.pool.query(
    "update contact_details set until_at = from_at where person_id in (select person_id from case_parties where case_id = $1)",
    [caseId],
  );
  expect((await get(officer, id)).body.addresses).toEqual([]);
  expect((await letterOf(id)).json().code).toBe("letter-address-missing");
  const told = await post(officer, id, "answer", { reason: "given-in-person" });
  expect(told.body.state).toBe("answered");
});

test("a letter in letters that the post may not read waits for the Latin form of name and address", async () => {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ familyName: "علي", givenNames: "عمر" }));
  const [theCase] = sent.body.cases;
  const view = async () => (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body;
  const [party] = (await view()).parties;
  const move = (value: object) =>
    t.call(officer, "POST", `/api/v1/cases/${theCase.id}/parties/${party.personId}/contact-details`, {
      kind: "address",
      value,
    } as never);
  const street = { ...address, lines: "٥ شارع الخيال", locality: "عمّان" };
  expect((await move({ ...street, latinLines: "شارع" })).body.code).toBe("address-unreadable");
  await move(street);
  const { noticeId } = await issue(theCase.id);
  const id = await deliveryOf(noticeId, "mail");
  expect((await get(officer, id)).body).toMatchObject({ addresses: [], latinMissing: true });
  expect((await letterOf(id)).json().code).toBe("letter-latin-form-missing");
  const names = { ...party.names, latinFamilyName: "Ali", latinGivenNames: "Omar" };
  const person = { ...names, bornOn: null, bornYear: null, nationalities: [], uci: null };
  const spoken = { language: "en", interpreterLanguage: null, interpreterDialect: null };
  const corrected = await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/parties/${party.personId}/correction`, {
    version: (await view()).version,
    reason: null,
    person,
    ...spoken,
  } as never);
  expect(corrected.status).toBeLessThan(300);
  expect((await letterOf(id)).json().code).toBe("letter-latin-form-missing");
  await move({ ...street, latinLines: "5 Invented Street", latinLocality: "Amman" });
  const text = (await textOf((await letterOf(id)).rawPayload)).replaceAll("\u00a0", " ");
  for (const line of ["Omar Ali", "5 INVENTED STREET", "AMMAN"]) expect(text).toContain(line);
  expect(text).not.toContain("`");
});

test("several letters are printed in one go, each once, and that each was is in its case’s record once a session", async () => {
  const [one, two] = [await aLetter(), await aLetter()];
  const path = `/api/v1/deliveries/letters.pdf?ids=${one.id},${two.id},${one.id}`;
  const answer = await t.app.inject({ method: "GET", url: path, headers: t.headersOf(officer) });
  expect(answer.statusCode).toBe(200);
  const library = await PDFiumLibrary.init();
  const printed = await library.loadDocument(answer.rawPayload);
  expect(printed.getPageCount()).toBe(4);
  for (const page of [0, 2]) expect(printed.getPage(page).getText()).toContain("1 / 2");
  printed.destroy();
  library.destroy();
  // Printed anew in the same session, as from a window that was closed: it stands once.
  expect((await t.call(officer, "GET", path)).status).toBe(200);
  for (const { caseId } of [one, two]) {
    const events = await t.store.pool.query("select 1 from events where case_id = $1 and type = 'letter-printed'", [
      caseId,
    ]);
    expect(events.rowCount).toBe(1);
  }
});

test("letters in one go: all or none, and only for whoever mails them", async () => {
  const [one, without] = [await aLetter(), await aLetter({ contact: [] })];
  const path = `/api/v1/deliveries/letters.pdf?ids=${one.id},${without.id}`;
  expect((await t.call(officer, "GET", path)).body.code).toBe("letter-address-missing");
  const events = await t.store.pool.query("select 1 from events where case_id = $1 and type = 'letter-printed'", [
    one.caseId,
  ]);
  expect(events.rowCount).toBe(0);
  expect((await t.call(nobody, "GET", path)).status).toBe(401);
  expect((await t.call(await t.person("counsel"), "GET", path)).status).toBe(403);
  expect((await t.call(officer, "GET", "/api/v1/deliveries/letters.pdf?ids=nothing")).status).toBe(400);
});

test("the follow-up is narrowed to the letters of an office", async () => {
  const { id, caseId } = await aLetter();
  const office = (await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body.office.id;
  const listed = async (officeId: string) =>
    (await t.call(officer, "GET", `/api/v1/deliveries?channel=mail&state=queued&officeId=${officeId}`)).body.items.map(
      (row: { id: string }) => row.id,
    );
  expect(await listed(office)).toContain(id);
  expect(await listed("nowhere")).toEqual([]);
});

test("what is no identifier is nobody's notice or delivery", async () => {
  const { caseId, noticeId } = await aLetter();
  expect(await notRefusedWithoutIdentifier(t, routes, { caseId, noticeId })).toEqual([]);
});

const day = {
  mailed: { mailed_on: "2026-11-24" },
  answered: {},
  returned: { code: "moved", returned_on: "2026-11-24" },
} as const;

test.each(["bounced", "mailed", "answered", "returned"] as const)(
  "an e-mail that comes back once more after it was %s changes nothing",
  async (state) => {
    const { id, theCase } = await aReturnedMail();
    if (state !== "bounced")
      await t.store.transact(theSystem, (tx) =>
        appendDeliveryEvent(tx, { delivery_id: id, case_id: theCase.id as CaseId, state, ...day[state] }),
      );
    expect(await t.store.transact(theSystem, (tx) => recordBounce(tx, id, "5.1.1"))).toBe(false);
    expect((await get(officer, id)).body.state).toBe(state);
  },
);

test("what lies in the portal is no delivery that anybody follows up", async () => {
  const { noticeId } = await aReturnedMail();
  const portal = await deliveryOf(noticeId, "portal");
  expect((await get(officer, portal)).body.code).toBe("delivery-not-found");
  expect((await post(officer, portal, "answer", { reason: "replaced" })).body.code).toBe("delivery-not-found");
});

test("an address that is not beside the letter any more is neither printed nor recorded, and no account that was closed is written to", async () => {
  const { id } = await aLetter();
  expect((await get(officer, id)).body.addresses.map((one: { when: string }) => one.when)).toEqual(["issued"]);
  expect((await letterOf(id, "?address=today")).json().code).toBe("letter-address-changed");
  expect((await post(officer, id, "mailed", { ...mailed, address: "today" })).body.code).toBe("letter-address-changed");
  const back = await aReturnedMail();
  await t.store.pool.query("update accounts set closed_at = now() where id = $1", [back.counsel.accountId]);
  expect((await post(officer, back.id, "send-again", {})).body.code).toBe("account-closed");
});

test("a letter is recorded from the day of its notice to today", async () => {
  const { id } = await aLetter();
  for (const mailedOn of ["2026-11-23", "2026-11-25"])
    expect((await post(officer, id, "mailed", { mailedOn })).body, mailedOn).toMatchObject({
      code: "mailing-day-impossible",
      fields: [{ path: "/mailedOn", text: "The letter cannot have been mailed on that day" }],
    });
  expect((await post(officer, id, "mailed", mailed)).status).toBe(200);
});
